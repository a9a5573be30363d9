package com.vocahire.signaling.http.guard;

import com.vocahire.signaling.InvalidSetting;
import java.time.Duration;
import java.util.ArrayList;
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

  /** Failsafe counts in ten slices of the window, of which none may be empty. */
  private static final Duration SHORTEST_WINDOW = Duration.ofMillis(100);

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new ArrayList<String>();
    InvalidSetting.unless(
        requests > 0, "vocahire.provider.breaker-requests", "must be 1 at least", violations);
    InvalidSetting.unless(
        failureRate > 0 && failureRate <= 100,
        "vocahire.provider.breaker-failure-rate",
        "must be a percentage from 1 to 100",
        violations);
    InvalidSetting.unless(
        window.compareTo(SHORTEST_WINDOW) >= 0,
        "vocahire.provider.breaker-window",
        "must be 100 ms at least",
        violations);
    InvalidSetting.unless(
        delay.compareTo(Duration.ZERO) > 0,
        "vocahire.provider.breaker-delay",
        "must be above zero",
        violations);
    return violations;
  }
}
