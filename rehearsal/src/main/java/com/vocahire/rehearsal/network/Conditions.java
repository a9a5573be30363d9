package com.vocahire.rehearsal.network;

import java.time.Duration;

/**
 * Delay and loss of a network path, in each direction.
 *
 * @param delayMs in one direction, 0 to 5,000
 * @param lossPercent of all datagrams, 0 to 100; streams lose nothing
 * @param forMs how long these conditions last, 1 to 600,000; then the former ones apply again.
 *     Null: until the next change
 */
public record Conditions(int delayMs, int lossPercent, Integer forMs) {
  /** No delay and no loss. */
  public static final Conditions CLEAR = new Conditions(0, 0, null);

  public Conditions {
    within("delayMs", delayMs, 0, 5_000);
    within("lossPercent", lossPercent, 0, 100);
    within("forMs", forMs == null ? 1 : forMs, 1, 600_000);
  }

  Duration delay() {
    return Duration.ofMillis(delayMs);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " must be " + least + " to " + most);
    }
  }
}
