package com.vocahire.diagnostics.control;

import java.util.Locale;

/** Constants as labels have them. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
