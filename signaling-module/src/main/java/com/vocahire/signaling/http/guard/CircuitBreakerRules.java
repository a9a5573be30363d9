package com.vocahire.signaling.http.guard;

import com.vocahire.signaling.InvalidSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When the provider is not asked at all for a while.
 *
 * @param requests with fewer attempts within the window nothing is judged
 * @param failureRate the percentage of failed attempts that opens the breaker
 * @param window the time it looks back
 * @param delay how long it stays open before it lets one attempt through
 */
public record CircuitBreakerRules(int requests, int failureRate, Duration window, Duration delay) {

  /** Failsafe counts in ten slices of the window, of which none may be empty. */
  private static final Duration SHORTEST_WINDOW = Duration.ofMillis(100);

  /** What cannot be obeyed, as sentences that name the key. */
  public List<String> problems() {
    var problems = new ArrayList<String>();
    InvalidSetting.unless(
        requests > 0, "vocahire.provider.breaker-requests", "must be 1 at least", problems);
    InvalidSetting.unless(
        failureRate > 0 && failureRate <= 100,
        "vocahire.provider.breaker-failure-rate",
        "must be a percentage from 1 to 100",
        problems);
    InvalidSetting.unless(
        window.compareTo(SHORTEST_WINDOW) >= 0,
        "vocahire.provider.breaker-window",
        "must be 100 ms at least",
        problems);
    InvalidSetting.unless(
        delay.compareTo(Duration.ZERO) > 0,
        "vocahire.provider.breaker-delay",
        "must be above zero",
        problems);
    return problems;
  }
}
