package com.vocahire.rehearsal.peer;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and gives up only when it will never hold. */
public final class Eventually {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private Eventually() {}

  public static void becomesTrue(BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not happen within " + LIMIT);
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
