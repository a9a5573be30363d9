package com.vocahire.signaling;

import java.util.List;

/** A part of the configuration that cannot be obeyed. */
public final class InvalidSetting {

  private InvalidSetting() {}

  /** Adds the sentence {@code key otherwise} unless the rule holds; values are never told. */
  public static void unless(boolean holds, String key, String otherwise, List<String> problems) {
    if (!holds) {
      problems.add(key + " " + otherwise);
    }
  }
}
