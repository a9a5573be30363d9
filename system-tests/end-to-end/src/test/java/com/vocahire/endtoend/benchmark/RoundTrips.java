package com.vocahire.endtoend.benchmark;

import java.util.List;

/** How often something waits for the other side: the slope of its time over the distance. */
final class RoundTrips {

  /** Each in one direction. */
  static final List<Integer> DELAYS_MS = List.of(0, 40, 80);

  private RoundTrips() {}

  /**
   * Least squares over the round trip's length, which is twice the delay.
   *
   * @param millis the time at each of the delays
   */
  static double slope(List<Double> millis) {
    double delays = DELAYS_MS.stream().mapToInt(ms -> 2 * ms).average().orElseThrow();
    double mean = millis.stream().mapToDouble(ms -> ms).average().orElseThrow();
    double over = 0;
    double under = 0;
    for (int i = 0; i < millis.size(); i++) {
      double x = 2 * DELAYS_MS.get(i) - delays;
      over += x * (millis.get(i) - mean);
      under += x * x;
    }
    return over / under;
  }

  /** Noise of a few milliseconds is no round trip. */
  static double rounded(double roundTrips) {
    return Math.round(roundTrips * 10) / 10.0;
  }
}
