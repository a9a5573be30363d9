package com.vocahire.ice.settings;

import java.time.Duration;

/**
 * The limits of a vendor: time, number of addresses, circuit breaker.
 *
 * @param time from the request to the complete answer, all of its requests together
 * @param urls the maximum number of addresses taken from its answer
 * @param failures the number of consecutive failures that opens the circuit breaker
 * @param breakerDelay how long the circuit breaker stays open before it permits one trial request
 */
public record VendorLimits(Duration time, int urls, int failures, Duration breakerDelay) {

  /**
   * The same for the guard of a single request, whose breaker never opens. The number is small,
   * because a breaker allocates a bit for each failure it counts.
   */
  public VendorLimits once() {
    return new VendorLimits(time, urls, 2, breakerDelay);
  }
}
