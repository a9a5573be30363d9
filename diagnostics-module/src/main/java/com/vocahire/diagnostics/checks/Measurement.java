package com.vocahire.diagnostics.checks;

import java.time.Duration;
import java.util.Locale;

/**
 * One measured value.
 *
 * @param unit such as {@code ms}; of {@code text} for a version
 * @param threshold up to which the value is good; null where there is none
 */
public record Measurement(String name, String value, String unit, String threshold) {

  private static final double NANOS_PER_MS = 1_000_000.0;

  /** Returns a time in milliseconds, to three places. */
  public static Measurement of(String name, Duration took, Duration threshold) {
    return new Measurement(name, millis(took), "ms", millis(threshold));
  }

  /** Returns a number of things. */
  public static Measurement of(String name, long count, String unit, long threshold) {
    return new Measurement(name, Long.toString(count), unit, Long.toString(threshold));
  }

  /** Returns a version or a name. */
  public static Measurement text(String name, String value) {
    return new Measurement(name, value, "text", null);
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / NANOS_PER_MS);
  }
}
