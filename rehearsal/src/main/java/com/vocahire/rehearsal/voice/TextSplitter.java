package com.vocahire.rehearsal.voice;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a text into the pieces by which its transcript is published; joined again they are the
 * same text.
 */
public final class TextSplitter {
  private static final Pattern SPACES = Pattern.compile("(?<=\\S)(?= )");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!]) +");

  private TextSplitter() {}

  public static List<String> of(String text) {
    return SPACES.splitAsStream(text).toList();
  }

  static List<String> sentences(String text) {
    return SENTENCES.splitAsStream(text.strip()).toList();
  }
}
