package com.vocahire.rehearsal.voice;

import java.util.concurrent.CompletableFuture;

/** A candidate's voice for tests. */
public final class CandidateSpeech {
  private CandidateSpeech() {}

  /** 48 kHz mono. */
  public static short[] samples(String text) {
    try (FreeTtsVoice voice = new FreeTtsVoice()) {
      CompletableFuture<Speech> spoken = new CompletableFuture<>();
      voice.say(text, spoken::complete);
      Speech speech = spoken.join();
      return speech.part(0, speech.length());
    }
  }
}
