package com.vocahire.signaling.http.guard;

import com.vocahire.platform.Violations;
import com.vocahire.signaling.http.guard.AttemptFailed.How;
import dev.failsafe.CircuitBreaker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * The rules of a circuit breaker.
 *
 * @param requests the minimum number of attempts within the window; with fewer the breaker stays
 *     closed
 * @param failureRate the percentage of failed attempts that opens the breaker
 * @param window the sliding window over which failures are counted
 * @param delay how long the breaker stays open before it permits one trial request
 */
public record CircuitBreakerRules(int requests, int failureRate, Duration window, Duration delay) {

  private static final Logger LOG = System.getLogger(CircuitBreakerRules.class.getName());

  /** Failsafe counts in ten slices of the window, of which none may be empty. */
  private static final Duration SHORTEST_WINDOW = Duration.ofMillis(100);

  /**
   * A circuit breaker for one kind of request; each change of its state is logged. A rejected
   * request is the answer of a working provider.
   *
   * @param kind for the log
   */
  public CircuitBreaker<Object> breaker(String kind) {
    return CircuitBreaker.builder()
        .handleIf(failure -> !(failure instanceof AttemptFailed f && f.how() == How.REFUSED))
        .withFailureRateThreshold(failureRate, requests, window)
        .withDelay(delay)
        .withSuccessThreshold(1)
        .onOpen(
            opened ->
                LOG.log(
                    Level.WARNING, "provider: circuit breaker for {0} open for {1}", kind, delay))
        .onClose(closed -> LOG.log(Level.INFO, "provider: circuit breaker for {0} closed", kind))
        .build();
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unlessPositive(requests, "vocahire.provider.breaker-requests");
    violations.unless(
        failureRate > 0 && failureRate <= 100,
        "vocahire.provider.breaker-failure-rate",
        "must be a percentage from 1 to 100");
    violations.unless(
        window.compareTo(SHORTEST_WINDOW) >= 0,
        "vocahire.provider.breaker-window",
        "must be 100 ms at least");
    violations.unlessPositive(delay, "vocahire.provider.breaker-delay");
    return violations.sentences();
  }
}
