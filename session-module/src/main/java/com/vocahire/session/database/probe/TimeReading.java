package com.vocahire.session.database.probe;

import java.time.Duration;
import java.time.Instant;

/**
 * What the database's clock said, and at which moment of this node's monotonic clock.
 *
 * @param time the database's
 * @param nanos the middle of the round trip in {@link System#nanoTime()}
 * @param error half the round trip: by how much {@code time} may be wrong at {@code nanos} at most
 */
public record TimeReading(Instant time, long nanos, Duration error) {

  /** A thousandth: no clock of a computer runs so wrongly. */
  private static final long DRIFT = 1_000;

  /** A reading that was asked for and answered at these moments of the monotonic clock. */
  static TimeReading between(long asked, Instant time, long answered) {
    long half = (answered - asked) / 2;
    return new TimeReading(time, asked + half, Duration.ofNanos(half + 1));
  }

  /** The database's time at another moment of the monotonic clock. */
  Instant at(long otherNanos) {
    return time.plusNanos(otherNanos - nanos);
  }

  /** By how much {@link #at} may be wrong at most at that moment: drift adds up. */
  Duration errorAt(long otherNanos) {
    return error.plusNanos(Math.abs(otherNanos - nanos) / DRIFT);
  }

  /**
   * Whether this later reading is to be followed from now on: it is the more exact one, or proves
   * the earlier one wrong, because the database's clock was set or this computer slept.
   */
  boolean replaces(TimeReading earlier) {
    Duration before = earlier.errorAt(nanos);
    Duration apart = Duration.between(earlier.at(nanos), time).abs();
    return error.compareTo(before) <= 0 || apart.compareTo(before.plus(error)) > 0;
  }
}
