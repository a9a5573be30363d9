package com.vocahire.rehearsal.network;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * The current conditions of a network path. Any thread may change them; they are read for every
 * packet.
 */
final class NetworkConditions {
  private final LongSupplier nanos;
  private Conditions usual;
  private Conditions passing = Conditions.CLEAR;
  private long passingEnds;

  /**
   * @param nanos a clock as {@link System#nanoTime}
   */
  NetworkConditions(Conditions first, LongSupplier nanos) {
    this.nanos = nanos;
    this.usual = Conditions.CLEAR;
    this.passingEnds = nanos.getAsLong();
    become(first);
  }

  synchronized void become(Conditions next) {
    long now = nanos.getAsLong();
    if (next.forMs() == null) {
      usual = next;
      passingEnds = now;
    } else {
      passing = next;
      passingEnds = now + Duration.ofMillis(next.forMs()).toNanos();
    }
  }

  synchronized Conditions now() {
    return passingEnds - nanos.getAsLong() > 0 ? passing : usual;
  }

  /** When something that arrives now leaves again. */
  long due() {
    return nanos.getAsLong() + now().delay().toNanos();
  }

  boolean loses() {
    int percent = now().lossPercent();
    return percent > 0 && ThreadLocalRandom.current().nextInt(100) < percent;
  }
}
