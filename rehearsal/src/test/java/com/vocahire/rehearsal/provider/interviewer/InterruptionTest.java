package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  private static final String PLAIN = "{'type':'realtime'}";

  @Test
  void cutsTheAudioInTheBeatTheCandidateSpeaksIn() {
    var dialogue = speaking(PLAIN);
    int loudBefore = dialogue.loudFrames();
    int before = dialogue.count();

    dialogue.speaks(500);

    assertThat(dialogue.loudFrames() - loudBefore).isEqualTo(3);
    assertThat(dialogue.typesSince(before))
        .endsWith(
            "input_audio_buffer.speech_started",
            "output_audio_buffer.cleared",
            "response.output_audio_transcript.done",
            "response.output_audio.done",
            "response.content_part.done",
            "conversation.item.done",
            "response.output_item.done",
            "response.done",
            "conversation.item.truncated");
  }

  @Test
  void transcribesWhatWasPlayedUntilThen() {
    var dialogue = speaking(PLAIN);

    dialogue.speaks(500);

    JsonNode done = dialogue.last("response.done").path("response");
    assertThat(done.path("status").asText()).isEqualTo("cancelled");
    assertThat(done.at("/status_details/reason").asText()).isEqualTo("turn_detected");
    assertThat(done.at("/output/0/status").asText()).isEqualTo("incomplete");
    assertThat(dialogue.said().get(0)).isEqualTo("Hello, and welcome to your interview");
    assertThat(dialogue.last("conversation.item.truncated").path("audio_end_ms").asInt())
        .isEqualTo(1030);
  }

  @Test
  void continuesWithTheNextQuestionAfterTheTurn() {
    var dialogue = speaking(PLAIN);

    dialogue.turn();
    dialogue.untilQuiet();

    assertThat(dialogue.said().get(1)).contains("first question");
    JsonNode interrupted = dialogue.all("conversation.item.truncated").get(0);
    assertThat(dialogue.last("input_audio_buffer.committed").path("previous_item_id"))
        .isEqualTo(interrupted.path("item_id"));
  }

  @Test
  void finishesFirstWhenInterruptionsAreNotWanted() {
    var dialogue =
        speaking(
            "{'type':'realtime','audio':{'input':{'turn_detection':"
                + "{'type':'server_vad','interrupt_response':false}}}}");

    dialogue.turn();
    dialogue.untilQuiet();

    assertThat(dialogue.said()).hasSize(2);
    assertThat(dialogue.said().get(0)).endsWith("when you are ready.");
    assertThat(dialogue.said().get(1)).contains("first question");
    assertThat(dialogue.all("output_audio_buffer.cleared")).isEmpty();
  }

  @Test
  void cancelsWhenTheClientAsks() {
    var dialogue = speaking(PLAIN);
    int before = dialogue.loudFrames();

    dialogue.send("{'type':'response.cancel'}");
    dialogue.send("{'type':'output_audio_buffer.clear'}");
    dialogue.silent(500);

    assertThat(dialogue.loudFrames()).isEqualTo(before);
    JsonNode done = dialogue.last("response.done").path("response");
    assertThat(done.path("status").asText()).isEqualTo("cancelled");
    assertThat(done.at("/status_details/reason").asText()).isEqualTo("client_cancelled");
    assertThat(dialogue.last("output_audio_buffer.cleared").path("response_id"))
        .isEqualTo(done.path("id"));
  }

  @Test
  void clearsTheAudioOfAResponseThatContinues() {
    var dialogue = speaking(PLAIN);

    dialogue.send("{'type':'output_audio_buffer.clear'}");

    assertThat(dialogue.last("response.done").at("/response/status").asText())
        .isEqualTo("completed");
    assertThat(dialogue.all("output_audio_buffer.cleared")).hasSize(1);
    assertThat(dialogue.said().get(0)).endsWith("when you are ready.");
  }

  /** One second into the greeting. */
  private static Dialogue speaking(String session) {
    var dialogue = Dialogue.opened(session);
    dialogue.send("{'type':'response.create'}");
    dialogue.silent(1000);
    return dialogue;
  }
}
