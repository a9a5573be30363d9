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
  private final InterviewContext stage;
  private final AudioStatistics hearsay;
  private final Runnable started;
  private final BiConsumer<String, Long> stopped;
  private final VoiceActivity activity = new VoiceActivity();
  private String turnId;
  private long bufferedSinceMs;
  private long spokenInBufferMs;

  /** {@code stopped} gets the turn's item and the length of its speech in milliseconds. */
  TurnDetection(
      InterviewContext stage,
      AudioStatistics hearsay,
      Runnable started,
      BiConsumer<String, Long> stopped) {
    this.stage = stage;
    this.hearsay = hearsay;
    this.started = started;
    this.stopped = stopped;
  }

  void hears(short[] frame) {
    boolean turns = stage.session().detectsTurns();
    double base = BASE_DBFS + (stage.session().threshold() - 0.5) * THRESHOLD_RANGE_DB;
    Change change = activity.hears(frame, base, turns ? stage.session().silenceMs() : SILENCE_MS);
    hearsay.frame(frame, activity.speaking() && activity.endMs() == activity.nowMs());
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

  void forget() {
    bufferedSinceMs = activity.nowMs();
    spokenInBufferMs = 0;
    turnId = null;
  }

  /** Ends the buffer by hand; the length of speech in it, for its transcript. */
  long takeSpokenMs() {
    long current = activity.speaking() ? activity.endMs() - activity.startMs() : 0;
    long spoken = spokenInBufferMs + current;
    forget();
    return spoken;
  }

  /** The candidate said nothing for too long: the silence becomes an item. */
  void timedOut(String itemId, long sinceAudioMs) {
    stage
        .events()
        .send(
            "input_audio_buffer.timeout_triggered",
            event ->
                event
                    .put("audio_start_ms", sinceAudioMs)
                    .put("audio_end_ms", activity.nowMs())
                    .put("item_id", itemId));
    forget();
  }

  private void startedAt(boolean turns) {
    if (turns) {
      turnId = Ids.next("item");
      long padded = activity.startMs() - stage.session().prefixPaddingMs();
      boundary("speech_started", "audio_start_ms", Math.max(0, padded));
      started.run();
    }
  }

  private void stoppedAt(boolean turns) {
    hearsay.segment(activity.startMs(), activity.endMs());
    long spoken = activity.endMs() - activity.startMs();
    spokenInBufferMs += spoken;
    if (turns && turnId != null) {
      String ended = turnId;
      boundary("speech_stopped", "audio_end_ms", activity.nowMs());
      forget();
      stopped.accept(ended, spoken);
    }
  }

  private void boundary(String what, String when, long ms) {
    stage.events().send("input_audio_buffer." + what, e -> e.put(when, ms).put("item_id", turnId));
  }
}
