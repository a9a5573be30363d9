package com.vocahire.rehearsal.provider.interviewer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.protocol.Ids;
import com.vocahire.rehearsal.provider.protocol.Items;
import com.vocahire.rehearsal.voice.Speech;
import com.vocahire.rehearsal.voice.TextSplitter;
import java.util.function.Consumer;

/** One response that is spoken: its events follow its audio. */
final class Reply {
  private static final int FRAME = 480;
  private final InterviewContext stage;
  private final ResponseEvents tells;
  private final ObjectNode item = Items.begunByInterviewer(Ids.next("item"));
  private final Transcript transcript;
  private Speech speech;
  private int position;
  private boolean playing;
  private boolean over;

  Reply(InterviewContext stage, ObjectNode asked) {
    this.stage = stage;
    tells = new ResponseEvents(stage, asked, itemId());
    transcript = new Transcript(this::tellWord);
    tells.created();
  }

  String responseId() {
    return tells.responseId();
  }

  String itemId() {
    return item.path("id").asText();
  }

  boolean speaks() {
    return tells.speaks();
  }

  boolean over() {
    return over;
  }

  boolean playing() {
    return playing && !over;
  }

  long playedMs() {
    return position / Speech.SAMPLES_PER_MS;
  }

  /** The speech arrives a little later than the reply begins. */
  void speak(Speech ready) {
    if (!over) {
      speech = ready;
      stage.conversation().append(item);
      tells.itemBegun(item, "audio");
    }
  }

  /** Without audio: everything is said at once. */
  void write(String text) {
    stage.conversation().append(item);
    tells.itemBegun(item, "text");
    for (String word : TextSplitter.of(text)) {
      tells.part("response.output_text.delta", event -> event.put("delta", word));
    }
    tells.part("response.output_text.done", event -> event.put("text", text));
    Items.written(item, "completed", text);
    tells.itemDone(item, part -> part.put("type", "text").put("text", text));
    finish("completed", null, text);
  }

  /** The next 10 ms, silence while there is nothing to play; tells the words it reaches. */
  short[] nextFrame() {
    if (speech == null || over) {
      return new short[FRAME];
    }
    if (!playing) {
      playing = true;
      tells.buffer("output_audio_buffer.started");
    }
    transcript.reaches(position + FRAME, speech);
    short[] frame = speech.part(position, FRAME);
    position = Math.min(position + FRAME, speech.length());
    if (position == speech.length()) {
      complete();
    }
    return frame;
  }

  /** {@code output_audio_buffer.clear}: the rest is not heard, but it was generated. */
  void mute() {
    if (playing()) {
      transcript.reaches(Integer.MAX_VALUE, speech);
      tells.buffer("output_audio_buffer.cleared");
      close("completed", null);
    }
  }

  void cancelledByClient() {
    boolean heard = playing();
    close("cancelled", "client_cancelled");
    if (heard) {
      tells.buffer("output_audio_buffer.stopped");
    }
  }

  /** The candidate spoke: what was not heard yet is taken back. */
  void interrupted() {
    boolean heard = playing();
    if (heard) {
      tells.buffer("output_audio_buffer.cleared");
    }
    close("cancelled", "turn_detected");
    if (heard) {
      tells.truncated(playedMs());
    }
  }

  private void complete() {
    transcript.reaches(Integer.MAX_VALUE, speech);
    close("completed", null);
    tells.buffer("output_audio_buffer.stopped");
    tells.rateLimits();
  }

  private void close(String status, String reason) {
    if (speech != null) {
      String said = transcript.told();
      Consumer<ObjectNode> spoken = event -> event.put("transcript", said);
      tells.part("response.output_audio_transcript.done", spoken);
      tells.part("response.output_audio.done", event -> {});
      Items.said(item, status.equals("completed") ? status : "incomplete", said);
      tells.itemDone(item, spoken.andThen(part -> part.put("type", "audio")));
    }
    finish(status, reason, transcript.told());
  }

  private void finish(String status, String reason, String said) {
    over = true;
    boolean begun = !item.path("content").isEmpty();
    tells.done(status, reason, begun ? item : null, stage.usage().responded(said, playedMs()));
  }

  private void tellWord(String word) {
    tells.part("response.output_audio_transcript.delta", event -> event.put("delta", word));
  }
}
