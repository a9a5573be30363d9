package com.vocahire.diagnostics.metrics.control;

import java.util.Locale;

/** Constants as labels have them. */
final class MetricLabels {

  private MetricLabels() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
