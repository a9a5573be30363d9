package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ReplyTest {
  private static final String PLAIN = "{'type':'realtime'}";

  @Test
  void sendsAReplyInThePublishedOrder() {
    var dialogue = Dialogue.opened(PLAIN);

    dialogue.send("{'type':'response.create'}");
    dialogue.untilQuiet();

    assertThat(dialogue.typesSince(1))
        .containsExactly(
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            "response.content_part.added",
            "output_audio_buffer.started",
            "response.output_audio_transcript.delta",
            "response.output_audio_transcript.done",
            "response.output_audio.done",
            "response.content_part.done",
            "conversation.item.done",
            "response.output_item.done",
            "response.done",
            "output_audio_buffer.stopped",
            "rate_limits.updated");
  }

  @Test
  void sendsEachWordWhenItsAudioPlays() {
    var dialogue = Dialogue.opened(PLAIN);
    dialogue.send("{'type':'response.create'}");

    dialogue.silent(5 * Dialogue.WORD_MS);

    assertThat(dialogue.all("response.output_audio_transcript.delta")).hasSize(5);
    assertThat(dialogue.loudFrames()).isEqualTo(100);
  }

  @Test
  void deltasJoinedAreTheTranscript() {
    var dialogue = Dialogue.greeted(PLAIN);

    StringBuilder joined = new StringBuilder();
    dialogue
        .all("response.output_audio_transcript.delta")
        .forEach(event -> joined.append(event.path("delta").asText()));

    assertThat(joined).hasToString(dialogue.said().get(0));
  }

  @Test
  void countsTokens() {
    var dialogue = Dialogue.greeted(PLAIN);
    dialogue.turn();
    dialogue.untilQuiet();

    JsonNode usage = dialogue.last("response.done").at("/response/usage");
    assertThat(usage.at("/input_token_details/audio_tokens").asInt()).isGreaterThan(10);
    assertThat(usage.at("/output_token_details/audio_tokens").asInt()).isPositive();
    assertThat(usage.path("total_tokens").asInt())
        .isEqualTo(usage.path("input_tokens").asInt() + usage.path("output_tokens").asInt());
  }
}
