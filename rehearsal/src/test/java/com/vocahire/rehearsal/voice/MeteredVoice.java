package com.vocahire.rehearsal.voice;

import com.vocahire.rehearsal.voice.Speech.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Says every word in the same time. */
public final class MeteredVoice implements Voice {
  public static final int WORD_MS = 200;

  @Override
  public void prepare(String text) {}

  @Override
  public void say(String text, Consumer<Speech> spoken) {
    List<Word> words = new ArrayList<>();
    for (String word : TextSplitter.of(text)) {
      words.add(new Word(word, words.size() * WORD_MS * Speech.SAMPLES_PER_MS));
    }
    short[] samples = new short[words.size() * WORD_MS * Speech.SAMPLES_PER_MS];
    Arrays.fill(samples, (short) 1000);
    spoken.accept(new Speech(samples, words));
  }
}
