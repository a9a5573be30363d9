package com.vocahire.rehearsal.interviewer;

import java.util.Arrays;
import java.util.List;

/** A spoken line: 48 kHz mono, and at which sample each word is spoken. */
public final class Speech {
  static final int SAMPLES_PER_MS = 48;
  private final short[] samples;
  private final List<Word> words;

  /** Takes the samples as its own. */
  Speech(short[] samples, List<Word> words) {
    this.samples = samples;
    this.words = List.copyOf(words);
  }

  /** A word as written, with the space before it. */
  record Word(String text, int startSample) {}

  int length() {
    return samples.length;
  }

  List<Word> words() {
    return words;
  }

  /** {@code count} samples from {@code start} on, with silence after the end. */
  short[] part(int start, int count) {
    int end = Math.min(start + count, samples.length);
    return Arrays.copyOf(Arrays.copyOfRange(samples, start, end), count);
  }
}
