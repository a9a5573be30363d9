package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class TranscriptionTest {
  private static final String PLAIN = "{'type':'realtime'}";
  private static final String TRANSCRIBED =
      "{'type':'realtime','audio':{'input':{'transcription':{'model':'gpt-4o-mini-transcribe'}}}}";

  @Test
  void sendsTheCandidatesTranscriptAfterTheReplyHasStarted() {
    var dialogue = Dialogue.greeted(TRANSCRIBED);
    dialogue.scriptedTranscripts.add("I am ready.");

    dialogue.turn();
    dialogue.untilQuiet();

    JsonNode completed = dialogue.last("conversation.item.input_audio_transcription.completed");
    assertThat(completed.path("transcript").asText()).isEqualTo("I am ready.");
    assertThat(completed.path("item_id"))
        .isEqualTo(dialogue.last("input_audio_buffer.committed").path("item_id"));
    assertThat(dialogue.indexOf(completed))
        .isGreaterThan(dialogue.indexOf(dialogue.last("response.created")))
        .isLessThan(dialogue.indexOf(dialogue.last("response.done")));
    assertThat(dialogue.all("conversation.item.input_audio_transcription.delta")).hasSize(3);
  }

  @Test
  void marksSpeechWithoutAScriptedTranscriptByItsLength() {
    var dialogue = Dialogue.greeted(TRANSCRIBED);

    dialogue.speaks(2400);
    dialogue.silent(520);
    dialogue.untilQuiet();

    assertThat(
            dialogue
                .last("conversation.item.input_audio_transcription.completed")
                .path("transcript")
                .asText())
        .isEqualTo("[speech, 2.4 s]");
  }

  @Test
  void transcribesNothingUnlessAsked() {
    var dialogue = Dialogue.greeted(PLAIN);
    dialogue.turn();
    dialogue.untilQuiet();

    assertThat(dialogue.all("conversation.item.input_audio_transcription.completed")).isEmpty();
  }
}
