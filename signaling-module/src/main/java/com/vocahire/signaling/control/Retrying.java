package com.vocahire.signaling.control;

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
record Retrying(int retries, Duration delay, Duration maxDelay, double jitter) {

  /** What cannot be obeyed, as sentences that name the key. */
  List<String> problems() {
    var problems = new ArrayList<String>();
    Problem.unless(retries >= 0, "vocahire.provider.retries", "must not be negative", problems);
    Problem.unless(
        delay.compareTo(Duration.ZERO) > 0,
        "vocahire.provider.retry-delay",
        "must be above zero",
        problems);
    Problem.unless(
        maxDelay.compareTo(delay) > 0,
        "vocahire.provider.retry-max-delay",
        "must be longer than vocahire.provider.retry-delay",
        problems);
    Problem.unless(
        jitter >= 0 && jitter <= 1,
        "vocahire.provider.retry-jitter",
        "must be from 0 to 1",
        problems);
    return problems;
  }
}
