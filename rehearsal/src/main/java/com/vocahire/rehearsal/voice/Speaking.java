package com.vocahire.rehearsal.voice;

import com.vocahire.rehearsal.voice.Speech.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Puts a line together from its sentences, so that words stay in step with the audio. */
final class Speaking {
  private static final AudioFormat SPOKEN = new AudioFormat(16_000, 16, 1, true, true);
  private static final AudioFormat SENT = new AudioFormat(48_000, 16, 1, true, false);
  private static final int PAUSE = 250 * Speech.SAMPLES_PER_MS;

  /** The quietest audible level: -46 dB of full scale. */
  private static final int AUDIBLE = 164;

  private final List<Word> words = new ArrayList<>();
  private short[] samples = {};

  private Speaking() {}

  /**
   * A line begins with its first sound: the fifth of a second of silence that the voice puts before
   * would delay the reply, and said to be speech by {@code output_audio_buffer.started}.
   *
   * @param voice gives a sentence's samples at 16 kHz, 16 bit, big-endian
   */
  static Speech line(String line, Function<String, byte[]> voice) {
    Speaking speaking = new Speaking();
    for (String sentence : TextSplitter.sentences(line)) {
      short[] spoken = resampled(voice.apply(Pronunciation.spoken(sentence)));
      speaking.add(sentence, speaking.words.isEmpty() ? fromFirstSound(spoken) : spoken);
    }
    return new Speech(speaking.samples, speaking.words);
  }

  /** Within a sentence a word takes time by its letters. */
  private void add(String sentence, short[] spoken) {
    int start = samples.length;
    int letters = 0;
    boolean first = words.isEmpty();
    for (String word : TextSplitter.of(first ? sentence : " " + sentence)) {
      long before = (long) spoken.length * letters / (sentence.length() + 1);
      words.add(new Word(word, start + (int) before));
      letters += word.length();
    }
    samples = Arrays.copyOf(samples, start + spoken.length + PAUSE);
    System.arraycopy(spoken, 0, samples, start, spoken.length);
  }

  /** All of it where no sample is audible. */
  private static short[] fromFirstSound(short[] spoken) {
    for (int i = 0; i < spoken.length; i++) {
      if (Math.abs(spoken[i]) >= AUDIBLE) {
        return Arrays.copyOfRange(spoken, i, spoken.length);
      }
    }
    return spoken;
  }

  private static short[] resampled(byte[] pcm) {
    try (AudioInputStream in =
            new AudioInputStream(new ByteArrayInputStream(pcm), SPOKEN, pcm.length / 2);
        AudioInputStream out = AudioSystem.getAudioInputStream(SENT, in)) {
      ByteBuffer bytes = ByteBuffer.wrap(out.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      short[] samples = new short[bytes.remaining() / 2];
      bytes.asShortBuffer().get(samples);
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
