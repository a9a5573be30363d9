package com.vocahire.rehearsal.voice;

import java.util.Arrays;
import java.util.List;

/** A spoken line: 48 kHz mono, and at which sample each word is spoken. */
public final class Speech {
  public static final int SAMPLES_PER_MS = 48;
  private final short[] samples;
  private final List<Word> words;

  /** Takes the samples as its own. */
  Speech(short[] samples, List<Word> words) {
    this.samples = samples;
    this.words = List.copyOf(words);
  }

  /** A word as written, with the space before it. */
  public record Word(String text, int startSample) {}

  public int length() {
    return samples.length;
  }

  public List<Word> words() {
    return words;
  }

  /** {@code count} samples from {@code start} on, with silence after the end. */
  public short[] part(int start, int count) {
    int end = Math.min(start + count, samples.length);
    return Arrays.copyOf(Arrays.copyOfRange(samples, start, end), count);
  }
}
