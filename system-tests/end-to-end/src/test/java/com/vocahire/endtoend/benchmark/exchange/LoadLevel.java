package com.vocahire.endtoend.benchmark.exchange;

import java.time.Duration;
import java.util.List;

/**
 * How many connections ask at once, each again as soon as it is answered, and how long the provider
 * thinks.
 */
record LoadLevel(int connections, Duration delay) {

  /** What every peer is warmed at: the most work. */
  static final LoadLevel AT_ONCE = new LoadLevel(64, Duration.ZERO);

  static final LoadLevel FEW = slow(64);
  static final LoadLevel MORE = slow(256);
  static final LoadLevel MANY = slow(512);

  static final List<LoadLevel> ALL = List.of(AT_ONCE, FEW, MORE, MANY);

  private static LoadLevel slow(int connections) {
    return new LoadLevel(connections, Duration.ofMillis(300));
  }

  /** How many requests the provider's delay lets through at most; more than any peer answers. */
  int mostRequests(int seconds, int withoutDelay) {
    if (delay.isZero()) {
      return withoutDelay * seconds;
    }
    return (int) (1_000L * connections * (seconds + 2) / delay.toMillis());
  }

  @Override
  public String toString() {
    return connections + " connections, " + delay.toMillis() + " ms";
  }
}
