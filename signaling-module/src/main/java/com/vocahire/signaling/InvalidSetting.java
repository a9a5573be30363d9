package com.vocahire.signaling;

import java.util.List;

/** Collects the sentences about invalid settings. */
public final class InvalidSetting {

  private InvalidSetting() {}

  /**
   * Adds the sentence {@code key otherwise} unless the rule holds. The sentence never contains the
   * value.
   */
  public static void unless(boolean holds, String key, String otherwise, List<String> violations) {
    if (!holds) {
      violations.add(key + " " + otherwise);
    }
  }
}
