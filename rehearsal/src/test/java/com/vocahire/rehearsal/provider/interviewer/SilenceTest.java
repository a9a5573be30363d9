package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final String WITH_IDLE_TIMEOUT =
      "{'type':'realtime','audio':{'input':{'transcription':{'model':'whisper-1'},"
          + "'turn_detection':{'type':'server_vad','idle_timeout_ms':6000,"
          + "'silence_duration_ms':900}}}}";

  @Test
  void asksWhetherTheCandidateIsStillThere() {
    var dialogue = Dialogue.greeted(WITH_IDLE_TIMEOUT);
    int before = dialogue.count();

    dialogue.silent(5990);
    assertThat(dialogue.count()).isEqualTo(before);
    dialogue.silent(20);
    dialogue.untilQuiet();

    assertThat(dialogue.typesSince(before))
        .startsWith(
            "input_audio_buffer.timeout_triggered",
            "input_audio_buffer.committed",
            "conversation.item.added",
            "conversation.item.done",
            "response.created");
    assertThat(dialogue.said().get(1)).startsWith("Are you still there? Hello");
    JsonNode timeout = dialogue.last("input_audio_buffer.timeout_triggered");
    assertThat(timeout.path("audio_end_ms").asInt() - timeout.path("audio_start_ms").asInt())
        .isEqualTo(6000);
    assertThat(
            dialogue
                .last("conversation.item.input_audio_transcription.completed")
                .path("transcript")
                .asText())
        .isEmpty();
  }

  @Test
  void waitsForWhoSpeaks() {
    var dialogue = Dialogue.greeted(WITH_IDLE_TIMEOUT);

    dialogue.silent(5000);
    dialogue.speaks(3000);

    assertThat(dialogue.all("input_audio_buffer.timeout_triggered")).isEmpty();
  }

  @Test
  void waitsAsLongAsTheSessionSaysBeforeATurnIsOver() {
    var dialogue = Dialogue.greeted(WITH_IDLE_TIMEOUT);

    dialogue.speaks(1000);
    dialogue.silent(880);
    assertThat(dialogue.all("input_audio_buffer.speech_stopped")).isEmpty();
    dialogue.silent(40);

    assertThat(dialogue.all("input_audio_buffer.speech_stopped")).hasSize(1);
  }

  @Test
  void neverHurriesWithoutATimeout() {
    var dialogue = Dialogue.greeted("{'type':'realtime'}");

    dialogue.silent(60_000);

    assertThat(dialogue.said()).hasSize(1);
  }

  @Test
  void onlyListensWithoutCreateResponse() {
    var dialogue =
        Dialogue.greeted(
            "{'type':'realtime','audio':{'input':{'turn_detection':"
                + "{'type':'server_vad','create_response':false}}}}");

    dialogue.turn();
    dialogue.silent(3000);

    assertThat(dialogue.all("input_audio_buffer.committed")).hasSize(1);
    assertThat(dialogue.all("response.created")).hasSize(1);
  }

  @Test
  void leavesTurnsToTheClientWithoutTurnDetection() {
    var dialogue =
        Dialogue.greeted("{'type':'realtime','audio':{'input':{'turn_detection':null}}}");
    dialogue.turn();
    assertThat(dialogue.all("input_audio_buffer.speech_started")).isEmpty();

    dialogue.send("{'type':'input_audio_buffer.commit'}");
    dialogue.send("{'type':'response.create'}");
    dialogue.untilQuiet();

    assertThat(dialogue.all("input_audio_buffer.committed")).hasSize(1);
    assertThat(dialogue.said().get(1)).contains("first question");
  }
}
