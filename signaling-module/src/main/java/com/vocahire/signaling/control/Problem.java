package com.vocahire.signaling.control;

import java.util.List;

/** A part of the configuration that cannot be obeyed. */
final class Problem {

  private Problem() {}

  /** Adds the sentence {@code key otherwise} unless the rule holds; values are never told. */
  static void unless(boolean holds, String key, String otherwise, List<String> problems) {
    if (!holds) {
      problems.add(key + " " + otherwise);
    }
  }
}
