package com.vocahire.rehearsal.voice;

import java.text.Normalizer;

/** What of a written sentence can be spoken: the voice knows English letters. */
final class Pronunciation {
  private Pronunciation() {}

  /** Never empty, since the voice has nothing to say to an empty sentence. */
  static String spoken(String sentence) {
    String letters =
        Normalizer.normalize(sentence, Normalizer.Form.NFKD)
            .replace("&", " and ")
            .replaceAll("[^A-Za-z0-9 .,?!']", " ")
            .replaceAll(" +", " ")
            .strip();
    return letters.matches(".*[A-Za-z0-9].*") ? letters : "something.";
  }
}
