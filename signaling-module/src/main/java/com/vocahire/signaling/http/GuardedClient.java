package com.vocahire.signaling.http;

import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderLoad.Breaker;
import com.vocahire.signaling.http.guard.AttemptFailed;
import com.vocahire.signaling.http.guard.AttemptFailed.How;
import com.vocahire.signaling.http.guard.ProviderGuard;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The provider's wire for one kind of request, with the guard before it. */
final class GuardedClient {

  private final ProviderClient wire;
  private final ProviderGuard guard;

  GuardedClient(ProviderClient wire, ProviderGuard guard) {
    this.wire = wire;
    this.guard = guard;
  }

  /**
   * Asks.
   *
   * @param request its time limit is the budget of all attempts together
   * @param reader makes an answer of it, or says by {@link InterviewFailure} what is wrong with it
   * @return fails with {@link InterviewFailure} only
   */
  <T> CompletionStage<T> ask(HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return guard.ask(
        request.timeout().orElseThrow(),
        left -> wire.send(request, left).thenApply(answer -> read(answer, reader)));
  }

  /** Whether questions of this kind are asked. */
  Breaker breaker() {
    return guard.breaker();
  }

  /** Read within the guard: nonsense counts against the provider as silence does. */
  private static <T> T read(HttpResponse<String> answer, Function<HttpResponse<String>, T> reader) {
    try {
      return reader.apply(answer);
    } catch (InterviewFailure failure) {
      throw new AttemptFailed(how(answer), failure);
    }
  }

  private static How how(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status >= 500) {
      return answer.headers().firstValue("Retry-After").isPresent()
          ? How.TOLD_TO_WAIT
          : How.SERVER_ERROR;
    }
    return status >= 400 ? How.REFUSED : How.NONSENSE;
  }
}
