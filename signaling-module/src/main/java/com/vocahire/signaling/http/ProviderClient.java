package com.vocahire.signaling.http;

import com.vocahire.platform.http.BoundedClient;
import com.vocahire.platform.http.RequestFailed;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderLoad.Breaker;
import com.vocahire.signaling.http.guard.AttemptFailed;
import dev.failsafe.Bulkhead;
import dev.failsafe.BulkheadFullException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Sends one kind of request to the provider, guarded by a bulkhead (permits), retries where they do
 * no harm, and a circuit breaker that counts every attempt.
 */
final class ProviderClient {

  /** The {@code Retry-After} when no permit is left; an exchange takes a second or two. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final BoundedClient client;
  private final CircuitBreaker<Object> breaker;
  private final FailsafeExecutor<Object> guarded;

  ProviderClient(
      BoundedClient client,
      Bulkhead<Object> permits,
      RetryPolicy<Object> retry,
      CircuitBreaker<Object> breaker) {
    this.client = client;
    this.breaker = breaker;
    guarded = Failsafe.with(permits, retry, breaker).with(client.threads());
  }

  /**
   * Sends a request with its retries.
   *
   * @param request its time limit is the budget of all attempts together
   * @param reader converts the answer, or throws {@link InterviewFailure} if it is invalid
   * @return fails with {@link InterviewFailure} only, which says whether no attempt can have
   *     reached the provider
   */
  <T> CompletionStage<T> send(HttpRequest request, Function<HttpResponse<String>, T> reader) {
    var budget = request.timeout().orElseThrow();
    long began = System.nanoTime();
    var mayHaveArrived = new AtomicInteger();
    return guarded
        .getStageAsync(
            () -> {
              mayHaveArrived.incrementAndGet();
              return client
                  .send(request, budget.minusNanos(System.nanoTime() - began))
                  .handle((answer, failure) -> read(request, answer, failure, reader))
                  .whenComplete(
                      (read, failure) -> {
                        if (isNotConnected(failure)) {
                          mayHaveArrived.decrementAndGet();
                        }
                      });
            })
        .exceptionally(
            failure -> {
              var named = named(failure);
              throw mayHaveArrived.get() == 0 ? named.beforeSending() : named;
            });
  }

  /**
   * Read inside the guard, so that the circuit breaker counts an invalid answer like a missing one.
   */
  private <T> T read(
      HttpRequest request,
      HttpResponse<String> answer,
      Throwable failure,
      Function<HttpResponse<String>, T> reader) {
    if (failure != null) {
      throw AttemptFailed.unanswered(
          RequestFailed.inside(failure), request.timeout().orElseThrow(), client.connectTimeout());
    }
    try {
      return reader.apply(answer);
    } catch (InterviewFailure invalid) {
      throw AttemptFailed.answered(answer, invalid);
    }
  }

  private static boolean isNotConnected(Throwable thrown) {
    return unwrapped(thrown) instanceof AttemptFailed failed && failed.isNotConnected();
  }

  private static Throwable unwrapped(Throwable thrown) {
    return thrown instanceof CompletionException ? thrown.getCause() : thrown;
  }

  /** The state of the circuit breaker. */
  Breaker breaker() {
    return switch (breaker.getState()) {
      case CLOSED -> Breaker.CLOSED;
      case HALF_OPEN -> Breaker.HALF_OPEN;
      case OPEN -> Breaker.OPEN;
    };
  }

  private InterviewFailure named(Throwable thrown) {
    Throwable cause = unwrapped(thrown);
    if (cause instanceof AttemptFailed failed) {
      return failed.failure();
    }
    if (cause instanceof BulkheadFullException) {
      return InterviewFailure.providerBusy(BUSY, cause);
    }
    if (cause instanceof CircuitBreakerOpenException) {
      return InterviewFailure.providerUnavailable(wholeSeconds(breaker.getRemainingDelay()), cause);
    }
    return InterviewFailure.providerError("could not be called", cause);
  }

  /** Rounded up to whole seconds: a caller that retries too early would be rejected again. */
  private static Duration wholeSeconds(Duration wait) {
    return Duration.ofSeconds(wait.plusMillis(999).toSeconds());
  }
}
