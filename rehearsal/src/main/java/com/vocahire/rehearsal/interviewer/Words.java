package com.vocahire.rehearsal.interviewer;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts text where a transcript is told piece by piece; joined again it is the same text. */
final class Words {
  private static final Pattern SPACES = Pattern.compile("(?<=\\S)(?= )");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!]) +");

  private Words() {}

  static List<String> of(String text) {
    return SPACES.splitAsStream(text).toList();
  }

  static List<String> sentences(String text) {
    return SENTENCES.splitAsStream(text.strip()).toList();
  }
}
