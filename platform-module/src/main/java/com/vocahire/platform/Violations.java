package com.vocahire.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the sentences about invalid settings for the log of the start-up. Each begins with the
 * setting's key and never contains its value.
 */
public final class Violations {

  private final List<String> sentences = new ArrayList<>();

  /** Adds the sentence {@code key otherwise} unless the rule holds. */
  public void unless(boolean holds, String key, String otherwise) {
    if (!holds) {
      sentences.add(key + " " + otherwise);
    }
  }

  /** The same for a time that must be longer than none. */
  public void unlessPositive(Duration time, String key) {
    unless(time.compareTo(Duration.ZERO) > 0, key, "must be above zero");
  }

  /** The same for a number of which there must be one. */
  public void unlessPositive(int number, String key) {
    unless(number > 0, key, "must be 1 at least");
  }

  /** Adds those of another component. */
  public void addAll(List<String> others) {
    sentences.addAll(others);
  }

  /** The sentences in the order in which they were added; none where all settings are valid. */
  public List<String> sentences() {
    return List.copyOf(sentences);
  }
}
