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

/** The provider's client for one kind of request, protected by its guard. */
final class GuardedClient {

  private final ProviderClient client;
  private final ProviderGuard guard;

  GuardedClient(ProviderClient client, ProviderGuard guard) {
    this.client = client;
    this.guard = guard;
  }

  /**
   * Sends a request.
   *
   * @param request its time limit is the budget of all attempts together
   * @param reader converts the answer, or throws {@link InterviewFailure} if it is invalid
   * @return fails with {@link InterviewFailure} only
   */
  <T> CompletionStage<T> send(HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return guard.execute(
        request.timeout().orElseThrow(),
        left -> client.send(request, left).thenApply(answer -> read(answer, reader)));
  }

  /** The state of the circuit breaker. */
  Breaker breaker() {
    return guard.breaker();
  }

  /**
   * Read inside the guard, so that the circuit breaker counts an invalid answer like a missing one.
   */
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
          ? How.RETRY_AFTER
          : How.SERVER_ERROR;
    }
    return status >= 400 ? How.REFUSED : How.INVALID_ANSWER;
  }
}
