package com.vocahire.signaling.http.guard;

import com.vocahire.platform.Violations;
import com.vocahire.signaling.http.guard.AttemptFailed.How;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The rules of retries, for requests that may be repeated.
 *
 * @param retries the maximum number of retries
 * @param delay the delay before the first retry; each further delay is twice as long
 * @param maxDelay the maximum delay, without the jitter
 * @param jitter the fraction of a delay, from 0 to 1, by which it varies at random
 */
public record RetryRules(int retries, Duration delay, Duration maxDelay, double jitter) {

  /**
   * Returns the policy for one kind of request: exponential backoff with jitter.
   *
   * @param repeatable failures after which a retry does no harm
   * @param budget of all attempts together, including the delays between them
   */
  public RetryPolicy<Object> policy(Set<How> repeatable, Duration budget) {
    return RetryPolicy.builder()
        .handleIf(failure -> failure instanceof AttemptFailed f && repeatable.contains(f.how()))
        .withMaxRetries(retries)
        .withBackoff(delay, maxDelay)
        .withJitter(jitter)
        .withMaxDuration(budget)
        .build();
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(retries >= 0, "vocahire.provider.retries", "must not be negative");
    violations.unlessPositive(delay, "vocahire.provider.retry-delay");
    violations.unless(
        maxDelay.compareTo(delay) > 0,
        "vocahire.provider.retry-max-delay",
        "must be longer than vocahire.provider.retry-delay");
    violations.unless(
        jitter >= 0 && jitter <= 1, "vocahire.provider.retry-jitter", "must be from 0 to 1");
    return violations.sentences();
  }
}
