package com.vocahire.rehearsal.network;

import java.time.Duration;

/**
 * How a way is, in each direction.
 *
 * @param delayMs one way, 0 to 5,000
 * @param lossPercent of all datagrams, 0 to 100; streams lose nothing
 * @param forMs how long it is so, 1 to 600,000; then it is as it was before. Null: until told else
 */
public record Conditions(int delayMs, int lossPercent, Integer forMs) {
  /** As if there were no way at all. */
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
