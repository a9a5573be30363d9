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
 * What stands before one kind of request: a place among those under way, repetition where it is
 * harmless, and a breaker that counts every attempt.
 */
public final class ProviderGuard {

  private static final Logger LOG = System.getLogger(ProviderGuard.class.getName());

  /** What a caller is told to wait when all places are taken; an exchange takes a second or two. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final CircuitBreaker<Object> breaker;
  private final FailsafeExecutor<Object> guarded;

  /**
   * Stands before one kind.
   *
   * @param kind what is asked for, in the log
   */
  public ProviderGuard(
      String kind,
      CircuitBreakerRules breaking,
      RetryPolicy<Object> retry,
      Bulkhead<Object> places,
      ScheduledExecutorService scheduler) {
    breaker = breaker(kind, breaking);
    guarded = Failsafe.with(places, retry, breaker).with(scheduler);
  }

  /**
   * Exponential and with jitter.
   *
   * @param repeatable failures after which asking again does no harm
   * @param budget of all attempts together, with the waits between them
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
   * Asks, and asks again.
   *
   * @param attempt given what is left of the budget; fails with {@link AttemptFailed}
   * @return fails with {@link InterviewFailure} only, which says whether nothing was asked: not by
   *     the last attempt, nor by one before it
   */
  public <T> CompletionStage<T> ask(
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
              var told = told(failure);
              throw mayHaveArrived.get() == 0 ? told.beforeAsking() : told;
            });
  }

  private static boolean isNotConnected(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return cause instanceof AttemptFailed failed && failed.how() == How.NOT_CONNECTED;
  }

  /** Whether it lets questions through. */
  public Breaker breaker() {
    return switch (breaker.getState()) {
      case CLOSED -> Breaker.CLOSED;
      case HALF_OPEN -> Breaker.HALF_OPEN;
      case OPEN -> Breaker.OPEN;
    };
  }

  /** A request that is refused is the answer of a provider that works. */
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
                    "provider: fails too often, not asked for {0} for {1}",
                    kind,
                    rule.delay()))
        .onClose(closed -> LOG.log(Level.INFO, "provider: asked for {0} again", kind))
        .build();
  }

  private InterviewFailure told(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (cause instanceof AttemptFailed failed) {
      return failed.told();
    }
    if (cause instanceof BulkheadFullException) {
      return InterviewFailure.providerBusy(BUSY, cause);
    }
    if (cause instanceof CircuitBreakerOpenException) {
      return InterviewFailure.providerUnavailable(wholeSeconds(breaker.getRemainingDelay()), cause);
    }
    return InterviewFailure.providerError("could not be asked", cause);
  }

  /** Rounded up: callers are told seconds, and to come too early is to be refused again. */
  private static Duration wholeSeconds(Duration wait) {
    return Duration.ofSeconds(wait.plusMillis(999).toSeconds());
  }
}
