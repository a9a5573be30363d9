package com.vocahire.rehearsal.provider.interviewer;

import com.vocahire.rehearsal.voice.Speech;
import java.util.function.Consumer;

/** The words of a line, told when its audio reaches them. */
final class Transcript {
  private final StringBuilder told = new StringBuilder();
  private final Consumer<String> delta;
  private int words;

  Transcript(Consumer<String> delta) {
    this.delta = delta;
  }

  void reaches(int sample, Speech speech) {
    while (words < speech.words().size() && speech.words().get(words).startSample() < sample) {
      String word = speech.words().get(words++).text();
      told.append(word);
      delta.accept(word);
    }
  }

  String told() {
    return told.toString();
  }
}
