package com.vocahire.session.timer;

import java.util.concurrent.ThreadLocalRandom;

/** Spreads the timers of nodes that start together over their interval. */
final class Jitter {

  private Jitter() {}

  /** When a timer of this interval runs first: after half of it at least; in milliseconds. */
  static long first(long interval) {
    return interval / 2 + ThreadLocalRandom.current().nextLong(Math.max(1, interval));
  }
}
