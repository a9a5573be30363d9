package com.vocahire.rehearsal.voice;

import com.sun.speech.freetts.audio.NullAudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** FreeTTS's kevin16 on one thread of its own; what was said once is remembered. */
public final class FreeTtsVoice implements Voice, AutoCloseable {
  private static final int REMEMBERED = 200;
  private static final int SECOND = 32_000;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(FreeTtsVoice::named);
  private final Map<String, CompletableFuture<Speech>> spoken = new ConcurrentHashMap<>();
  private com.sun.speech.freetts.Voice kevin;

  @Override
  public void prepare(String text) {
    say(text, speech -> {});
  }

  /** A line the voice fails at is a second of silence, so that the interview continues. */
  @Override
  public void say(String text, Consumer<Speech> then) {
    if (spoken.size() > REMEMBERED) {
      spoken.clear();
    }
    var unused = spoken.computeIfAbsent(text, this::speaking).thenAccept(then);
  }

  @Override
  public void close() {
    thread.shutdown();
  }

  private CompletableFuture<Speech> speaking(String text) {
    return CompletableFuture.supplyAsync(() -> Speaking.line(text, this::pcm), thread)
        .exceptionally(failure -> Speaking.line(text, sentence -> new byte[SECOND]));
  }

  /** 16 kHz, 16 bit, big-endian. */
  private byte[] pcm(String sentence) {
    Tape tape = new Tape();
    if (kevin == null) {
      kevin =
          Arrays.stream(new KevinVoiceDirectory().getVoices())
              .filter(voice -> voice.getName().equals("kevin16"))
              .findFirst()
              .orElseThrow();
      kevin.allocate();
    }
    kevin.setAudioPlayer(tape);
    if (!kevin.speak(sentence)) {
      throw new IllegalStateException("the voice did not speak");
    }
    return tape.bytes.toByteArray();
  }

  private static Thread named(Runnable task) {
    Thread thread = new Thread(task, "voice");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes the samples instead of a sound card. */
  private static final class Tape extends NullAudioPlayer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public boolean write(byte[] data) {
      return write(data, 0, data.length);
    }

    @Override
    public boolean write(byte[] data, int offset, int size) {
      bytes.write(data, offset, size);
      return true;
    }
  }
}
