package com.vocahire.signaling.http.guard;

import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderLoad.Breaker;
import com.vocahire.signaling.http.guard.AttemptFailed.How;
import dev.failsafe.Bulkhead;
import dev.failsafe.BulkheadFullException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Guards one kind of request by a bulkhead (permits), retries where they do no harm, and a circuit
 * breaker that counts every attempt.
 */
public final class ProviderGuard {

  private static final Logger LOG = System.getLogger(ProviderGuard.class.getName());

  /** The {@code Retry-After} when no permit is left; an exchange takes a second or two. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final CircuitBreaker<Object> breaker;
  private final FailsafeExecutor<Object> guarded;

  /**
   * Guards one kind of request.
   *
   * @param kind the kind of request, for the log
   */
  public ProviderGuard(
      String kind,
      CircuitBreakerRules breaking,
      RetryPolicy<Object> retry,
      Bulkhead<Object> permits,
      ScheduledExecutorService scheduler) {
    breaker = breaker(kind, breaking);
    guarded = Failsafe.with(permits, retry, breaker).with(scheduler);
  }

  /**
   * The retry policy: exponential backoff with jitter.
   *
   * @param repeatable failures after which a retry does no harm
   * @param budget of all attempts together, including the delays between them
   */
  public static RetryPolicy<Object> retrying(
      Set<How> repeatable, Duration budget, RetryRules rule) {
    return RetryPolicy.builder()
        .handleIf(failure -> failure instanceof AttemptFailed f && repeatable.contains(f.how()))
        .withMaxRetries(rule.retries())
        .withBackoff(rule.delay(), rule.maxDelay())
        .withJitter(rule.jitter())
        .withMaxDuration(budget)
        .build();
  }

  /**
   * Executes a request with its retries.
   *
   * @param attempt receives what is left of the budget; fails with {@link AttemptFailed}
   * @return fails with {@link InterviewFailure} only, which says whether no attempt can have
   *     reached the provider
   */
  public <T> CompletionStage<T> execute(
      Duration budget, Function<Duration, CompletionStage<T>> attempt) {
    long began = System.nanoTime();
    var mayHaveArrived = new AtomicInteger();
    return guarded
        .getStageAsync(
            () -> {
              mayHaveArrived.incrementAndGet();
              return attempt
                  .apply(budget.minusNanos(System.nanoTime() - began))
                  .whenComplete(
                      (answer, failure) -> {
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

  private static boolean isNotConnected(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return cause instanceof AttemptFailed failed && failed.how() == How.NOT_CONNECTED;
  }

  /** The state of the circuit breaker. */
  public Breaker breaker() {
    return switch (breaker.getState()) {
      case CLOSED -> Breaker.CLOSED;
      case HALF_OPEN -> Breaker.HALF_OPEN;
      case OPEN -> Breaker.OPEN;
    };
  }

  /** A rejected request is the answer of a working provider. */
  private static CircuitBreaker<Object> breaker(String kind, CircuitBreakerRules rule) {
    return CircuitBreaker.builder()
        .handleIf(failure -> !(failure instanceof AttemptFailed f && f.how() == How.REFUSED))
        .withFailureRateThreshold(rule.failureRate(), rule.requests(), rule.window())
        .withDelay(rule.delay())
        .withSuccessThreshold(1)
        .onOpen(
            opened ->
                LOG.log(
                    Level.WARNING,
                    "provider: circuit breaker for {0} open for {1}",
                    kind,
                    rule.delay()))
        .onClose(closed -> LOG.log(Level.INFO, "provider: circuit breaker for {0} closed", kind))
        .build();
  }

  private InterviewFailure named(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
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
