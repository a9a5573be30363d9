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
  private final InterviewContext context;
  private final ResponseEvents events;
  private final ObjectNode item = Items.begunByInterviewer(Ids.next("item"));
  private final Transcript transcript;
  private Speech speech;
  private int position;
  private boolean playing;
  private boolean over;

  Reply(InterviewContext context, ObjectNode asked) {
    this.context = context;
    events = new ResponseEvents(context, asked, itemId());
    transcript = new Transcript(this::wordReached);
    events.created();
  }

  String responseId() {
    return events.responseId();
  }

  String itemId() {
    return item.path("id").asText();
  }

  boolean speaks() {
    return events.speaks();
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
      context.conversation().append(item);
      events.itemBegun(item, "audio");
    }
  }

  /** Without audio: everything is said at once. */
  void write(String text) {
    context.conversation().append(item);
    events.itemBegun(item, "text");
    for (String word : TextSplitter.of(text)) {
      events.part("response.output_text.delta", event -> event.put("delta", word));
    }
    events.part("response.output_text.done", event -> event.put("text", text));
    Items.written(item, "completed", text);
    events.itemDone(item, part -> part.put("type", "text").put("text", text));
    finish("completed", null, text);
  }

  /** The next 10 ms, silence while there is nothing to play; sends the words that it reaches. */
  short[] nextFrame() {
    if (speech == null || over) {
      return new short[FRAME];
    }
    if (!playing) {
      playing = true;
      events.buffer("output_audio_buffer.started");
    }
    transcript.reaches(position + FRAME, speech);
    short[] frame = speech.part(position, FRAME);
    position = Math.min(position + FRAME, speech.length());
    if (position == speech.length()) {
      complete();
    }
    return frame;
  }

  /** {@code output_audio_buffer.clear}: the rest is not played, but it was generated. */
  void mute() {
    if (playing()) {
      transcript.reaches(Integer.MAX_VALUE, speech);
      events.buffer("output_audio_buffer.cleared");
      close("completed", null);
    }
  }

  void cancelledByClient() {
    boolean audible = playing();
    close("cancelled", "client_cancelled");
    if (audible) {
      events.buffer("output_audio_buffer.stopped");
    }
  }

  /** The candidate spoke: what was not played yet is removed. */
  void interrupted() {
    boolean audible = playing();
    if (audible) {
      events.buffer("output_audio_buffer.cleared");
    }
    close("cancelled", "turn_detected");
    if (audible) {
      events.truncated(playedMs());
    }
  }

  private void complete() {
    transcript.reaches(Integer.MAX_VALUE, speech);
    close("completed", null);
    events.buffer("output_audio_buffer.stopped");
    events.rateLimits();
  }

  private void close(String status, String reason) {
    if (speech != null) {
      String said = transcript.spoken();
      Consumer<ObjectNode> spoken = event -> event.put("transcript", said);
      events.part("response.output_audio_transcript.done", spoken);
      events.part("response.output_audio.done", event -> {});
      Items.said(item, status.equals("completed") ? status : "incomplete", said);
      events.itemDone(item, spoken.andThen(part -> part.put("type", "audio")));
    }
    finish(status, reason, transcript.spoken());
  }

  private void finish(String status, String reason, String said) {
    over = true;
    boolean begun = !item.path("content").isEmpty();
    events.done(status, reason, begun ? item : null, context.usage().responded(said, playedMs()));
  }

  private void wordReached(String word) {
    events.part("response.output_audio_transcript.delta", event -> event.put("delta", word));
  }
}
