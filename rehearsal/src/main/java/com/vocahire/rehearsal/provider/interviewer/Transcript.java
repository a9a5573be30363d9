package com.vocahire.rehearsal.provider.interviewer;

import com.vocahire.rehearsal.voice.Speech;
import java.util.function.Consumer;

/** The words of a line, each published when its audio reaches it. */
final class Transcript {
  private final StringBuilder spoken = new StringBuilder();
  private final Consumer<String> delta;
  private int words;

  Transcript(Consumer<String> delta) {
    this.delta = delta;
  }

  void reaches(int sample, Speech speech) {
    while (words < speech.words().size() && speech.words().get(words).startSample() < sample) {
      String word = speech.words().get(words++).text();
      spoken.append(word);
      delta.accept(word);
    }
  }

  String spoken() {
    return spoken.toString();
  }
}
