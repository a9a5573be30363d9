package com.vocahire.signaling.control;

import java.util.List;

/** A part of the provider's configuration that cannot be obeyed. */
final class Problem {

  private static final String PREFIX = "vocahire.provider.";

  private Problem() {}

  /** Adds {@code otherwise}, a sentence that begins with the key's last word. */
  static void unless(boolean holds, String otherwise, List<String> problems) {
    if (!holds) {
      problems.add(PREFIX + otherwise);
    }
  }
}
