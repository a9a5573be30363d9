package com.vocahire.signaling.http;

import com.vocahire.platform.http.BoundedBody;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.http.guard.AttemptFailed;
import com.vocahire.signaling.http.guard.AttemptFailed.How;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends one request once and completes with its whole answer. Blocks no thread. */
final class ProviderClient {

  /** Bytes. The answer to a token request or an exchange has a few kilobytes. */
  private static final int LONGEST = 256 * 1024;

  private final HttpClient client;
  private final ScheduledExecutorService clock;

  ProviderClient(HttpClient client, ScheduledExecutorService clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * Sends a request.
   *
   * @param request its own time limit is the budget of all attempts together
   * @param limit what is left of that budget
   * @return fails with {@link AttemptFailed} only
   */
  CompletionStage<HttpResponse<String>> send(HttpRequest request, Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      return CompletableFuture.failedFuture(failed(request, new HttpTimeoutException("no time")));
    }
    var limited = HttpRequest.newBuilder(request, (name, value) -> true).timeout(limit).build();
    var answer = client.sendAsync(limited, BoundedBody.upTo(LONGEST));
    // The client's own time limit ends with the response headers; this one also limits the body.
    Future<?> end =
        clock.schedule(() -> answer.cancel(true), limit.toNanos(), TimeUnit.NANOSECONDS);
    return answer.handle(
        (whole, failure) -> {
          end.cancel(false);
          if (failure != null) {
            throw failed(request, failure);
          }
          return whole;
        });
  }

  private AttemptFailed failed(HttpRequest request, Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (cause instanceof HttpConnectTimeoutException) {
      return failed(How.NOT_CONNECTED, timedOut(client.connectTimeout().orElseThrow(), cause));
    }
    if (cause instanceof HttpTimeoutException || cause instanceof CancellationException) {
      return failed(How.TIMED_OUT, timedOut(request.timeout().orElseThrow(), cause));
    }
    if (cause instanceof ConnectException) {
      return failed(How.NOT_CONNECTED, error("could not be reached", cause));
    }
    if (tooLong(cause)) {
      return failed(How.INVALID_ANSWER, error("answered too much", cause));
    }
    return failed(How.CONNECTION_LOST, error("closed the connection", cause));
  }

  /** The client may wrap the exception of the body subscriber. */
  private static boolean tooLong(Throwable cause) {
    return cause instanceof BoundedBody.TooLong
        || (cause instanceof IOException && cause.getCause() instanceof BoundedBody.TooLong);
  }

  private static AttemptFailed failed(How how, InterviewFailure failure) {
    return new AttemptFailed(how, failure);
  }

  private static InterviewFailure timedOut(Duration limit, Throwable cause) {
    return InterviewFailure.providerTimedOut(limit, cause);
  }

  private static InterviewFailure error(String what, Throwable cause) {
    return InterviewFailure.providerError(what, cause);
  }
}
