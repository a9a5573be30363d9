package com.vocahire.rehearsal.provider.interviewer;

import com.vocahire.rehearsal.provider.protocol.Items;
import com.vocahire.rehearsal.provider.protocol.Usage;
import com.vocahire.rehearsal.voice.TextSplitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends the transcripts of the candidate's turns as late as the real provider: the reply has
 * started by then.
 */
final class Transcribing {
  private static final long LATER_MS = 700;
  private final InterviewContext context;
  private final Supplier<Optional<String>> scriptedTranscripts;
  private final Deque<Turn> waiting = new ArrayDeque<>();

  /** {@code scriptedTranscripts}: the transcript that a test set for the next turn. */
  Transcribing(InterviewContext context, Supplier<Optional<String>> scriptedTranscripts) {
    this.context = context;
    this.scriptedTranscripts = scriptedTranscripts;
  }

  /** {@code spokenMs} zero: a turn of silence, whose text is empty. */
  void committed(String itemId, long spokenMs, long nowMs) {
    if (context.session().transcribes()) {
      String text =
          spokenMs == 0 ? "" : scriptedTranscripts.get().orElseGet(() -> marker(spokenMs));
      waiting.add(new Turn(itemId, text, spokenMs, nowMs + LATER_MS));
    }
  }

  void tick(long nowMs) {
    while (!waiting.isEmpty() && waiting.peek().dueMs() <= nowMs) {
      publish(waiting.remove());
    }
  }

  private void publish(Turn turn) {
    context.conversation().find(turn.itemId()).ifPresent(i -> Items.transcribed(i, turn.text()));
    if (!turn.text().isEmpty()) {
      for (String word : TextSplitter.of(turn.text())) {
        send(turn, "delta", word);
      }
    }
    send(turn, "completed", turn.text());
  }

  private void send(Turn turn, String what, String text) {
    context
        .events()
        .send(
            "conversation.item.input_audio_transcription." + what,
            event -> {
              event.put("item_id", turn.itemId()).put("content_index", 0);
              if (what.equals("delta")) {
                event.put("delta", text);
                return;
              }
              int in = Usage.ofReceivedAudio(turn.spokenMs());
              int out = Usage.ofText(text);
              event
                  .put("transcript", text)
                  .putObject("usage")
                  .put("type", "tokens")
                  .put("input_tokens", in)
                  .put("output_tokens", out)
                  .put("total_tokens", in + out);
            });
  }

  private static String marker(long spokenMs) {
    return String.format(Locale.ROOT, "[speech, %.1f s]", spokenMs / 1000.0);
  }

  private record Turn(String itemId, String text, long spokenMs, long dueMs) {}
}
