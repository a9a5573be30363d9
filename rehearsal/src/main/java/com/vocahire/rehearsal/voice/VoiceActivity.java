package com.vocahire.rehearsal.voice;

/**
 * Finds speech by its energy in frames of 10 ms: louder than a threshold and than the noise, for 40
 * ms; over when it stayed quieter by 6 dB for the asked silence.
 */
public final class VoiceActivity {
  public enum Change {
    NONE,
    STARTED,
    STOPPED
  }

  private static final int FRAME_MS = 10;
  private static final int DEBOUNCE_FRAMES = 4;
  private static final double HYSTERESIS_DB = 6;
  private static final double ABOVE_NOISE_DB = 12;
  private static final double NOISE_RISE_DB = 0.02;
  private static final double LOUDEST_NOISE = -40;
  private static final double SILENCE_DBFS = -100;
  private double noise = -70;
  private long nowMs;
  private long startMs;
  private long endMs;
  private int loudFrames;
  private boolean speaking;

  /** {@code base}: the quietest level, in dBFS, that can be speech. */
  public Change process(short[] frame, double base, int silenceMs) {
    double level = level(frame);
    double needed = Math.max(base, noise + ABOVE_NOISE_DB);
    nowMs += FRAME_MS;
    if (speaking) {
      return stillSpeaking(level > needed - HYSTERESIS_DB, silenceMs);
    }
    noise =
        level < noise
            ? noise + (level - noise) * 0.3
            : Math.min(noise + NOISE_RISE_DB, LOUDEST_NOISE);
    loudFrames = level > needed ? loudFrames + 1 : 0;
    if (loudFrames < DEBOUNCE_FRAMES) {
      return Change.NONE;
    }
    speaking = true;
    startMs = nowMs - (long) DEBOUNCE_FRAMES * FRAME_MS;
    endMs = nowMs;
    return Change.STARTED;
  }

  /** Length of the audio received so far. */
  public long nowMs() {
    return nowMs;
  }

  public long startMs() {
    return startMs;
  }

  /** Of the last loud frame. */
  public long endMs() {
    return endMs;
  }

  public boolean speaking() {
    return speaking;
  }

  private Change stillSpeaking(boolean voiced, int silenceMs) {
    if (voiced) {
      endMs = nowMs;
    } else if (nowMs - endMs >= silenceMs) {
      speaking = false;
      loudFrames = 0;
      return Change.STOPPED;
    }
    return Change.NONE;
  }

  /** Root mean square relative to full scale, in dB. */
  static double level(short[] frame) {
    double sum = 0;
    for (short sample : frame) {
      sum += (double) sample * sample;
    }
    double rms = Math.sqrt(sum / frame.length) / Short.MAX_VALUE;
    return rms == 0 ? SILENCE_DBFS : Math.max(SILENCE_DBFS, 20 * Math.log10(rms));
  }
}
