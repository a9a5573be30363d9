package com.vocahire.signaling.http.guard;

import com.vocahire.signaling.InvalidSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a request is repeated, where repeating is harmless.
 *
 * @param retries how often at most
 * @param delay the wait before the first repetition; each further one is twice as long
 * @param maxDelay no wait is longer, but for the jitter
 * @param jitter the part of a wait, 0 to 1, by which it is made shorter or longer at random
 */
public record RetryRules(int retries, Duration delay, Duration maxDelay, double jitter) {

  /** What cannot be obeyed, as sentences that name the key. */
  public List<String> problems() {
    var problems = new ArrayList<String>();
    InvalidSetting.unless(
        retries >= 0, "vocahire.provider.retries", "must not be negative", problems);
    InvalidSetting.unless(
        delay.compareTo(Duration.ZERO) > 0,
        "vocahire.provider.retry-delay",
        "must be above zero",
        problems);
    InvalidSetting.unless(
        maxDelay.compareTo(delay) > 0,
        "vocahire.provider.retry-max-delay",
        "must be longer than vocahire.provider.retry-delay",
        problems);
    InvalidSetting.unless(
        jitter >= 0 && jitter <= 1,
        "vocahire.provider.retry-jitter",
        "must be from 0 to 1",
        problems);
    return problems;
  }
}
