package com.vocahire.rehearsal.provider.interviewer;

import com.vocahire.rehearsal.provider.protocol.Ids;
import com.vocahire.rehearsal.voice.AudioStatistics;
import com.vocahire.rehearsal.voice.VoiceActivity;
import com.vocahire.rehearsal.voice.VoiceActivity.Change;
import java.util.function.BiConsumer;

/** The candidate's side: turns found in the audio, the buffer they are committed from. */
final class TurnDetection {
  private static final double BASE_DBFS = -45;
  private static final double THRESHOLD_RANGE_DB = 40;
  private static final int SILENCE_MS = 500;
  private final InterviewContext context;
  private final AudioStatistics audioStatistics;
  private final Runnable started;
  private final BiConsumer<String, Long> stopped;
  private final VoiceActivity activity = new VoiceActivity();
  private String turnId;
  private long bufferedSinceMs;
  private long spokenInBufferMs;

  /** {@code stopped} gets the turn's item and the length of its speech in milliseconds. */
  TurnDetection(
      InterviewContext context,
      AudioStatistics audioStatistics,
      Runnable started,
      BiConsumer<String, Long> stopped) {
    this.context = context;
    this.audioStatistics = audioStatistics;
    this.started = started;
    this.stopped = stopped;
  }

  void process(short[] frame) {
    boolean turns = context.session().detectsTurns();
    double base = BASE_DBFS + (context.session().threshold() - 0.5) * THRESHOLD_RANGE_DB;
    Change change =
        activity.process(frame, base, turns ? context.session().silenceMs() : SILENCE_MS);
    audioStatistics.frame(frame, activity.speaking() && activity.endMs() == activity.nowMs());
    switch (change) {
      case STARTED -> startedAt(turns);
      case STOPPED -> stoppedAt(turns);
      case NONE -> {}
    }
  }

  boolean speaking() {
    return activity.speaking();
  }

  long nowMs() {
    return activity.nowMs();
  }

  /** Milliseconds not committed yet. */
  long bufferedMs() {
    return activity.nowMs() - bufferedSinceMs;
  }

  void clear() {
    bufferedSinceMs = activity.nowMs();
    spokenInBufferMs = 0;
    turnId = null;
  }

  /** Ends the buffer by hand; the length of speech in it, for its transcript. */
  long takeSpokenMs() {
    long current = activity.speaking() ? activity.endMs() - activity.startMs() : 0;
    long spoken = spokenInBufferMs + current;
    clear();
    return spoken;
  }

  /** The candidate said nothing for too long: the silence becomes an item. */
  void timedOut(String itemId, long sinceAudioMs) {
    context
        .events()
        .send(
            "input_audio_buffer.timeout_triggered",
            event ->
                event
                    .put("audio_start_ms", sinceAudioMs)
                    .put("audio_end_ms", activity.nowMs())
                    .put("item_id", itemId));
    clear();
  }

  private void startedAt(boolean turns) {
    if (turns) {
      turnId = Ids.next("item");
      long padded = activity.startMs() - context.session().prefixPaddingMs();
      boundary("speech_started", "audio_start_ms", Math.max(0, padded));
      started.run();
    }
  }

  private void stoppedAt(boolean turns) {
    audioStatistics.segment(activity.startMs(), activity.endMs());
    long spoken = activity.endMs() - activity.startMs();
    spokenInBufferMs += spoken;
    if (turns && turnId != null) {
      String ended = turnId;
      boundary("speech_stopped", "audio_end_ms", activity.nowMs());
      clear();
      stopped.accept(ended, spoken);
    }
  }

  private void boundary(String what, String when, long ms) {
    context
        .events()
        .send("input_audio_buffer." + what, e -> e.put(when, ms).put("item_id", turnId));
  }
}
