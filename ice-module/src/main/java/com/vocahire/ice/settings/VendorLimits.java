package com.vocahire.ice.settings;

import java.time.Duration;

/**
 * What a vendor may take, and when it is left alone.
 *
 * @param time from the question to the whole answer, all of its requests together
 * @param urls how many addresses of its answer are kept
 * @param failures so many in a row, and it is left alone
 * @param rest for so long; then one question decides
 */
public record VendorLimits(Duration time, int urls, int failures, Duration rest) {

  /**
   * The same for a guard that is made for one question. No great number: a breaker keeps a bit for
   * each failure that it waits for.
   */
  public VendorLimits once() {
    return new VendorLimits(time, urls, 2, rest);
  }
}
