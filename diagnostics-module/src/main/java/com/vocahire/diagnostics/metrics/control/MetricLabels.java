package com.vocahire.diagnostics.metrics.control;

import java.util.Locale;

/** Label values of enum constants. */
final class MetricLabels {

  private MetricLabels() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
