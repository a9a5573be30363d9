package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A page may suspend the interviewer's replies and idle timeout during a call, and restore them.
 */
class SuspendedTurnDetectionTest {
  private static final String GIVEN =
      "{'type':'server_vad','threshold':0.5,'prefix_padding_ms':300,'silence_duration_ms':700,"
          + "'idle_timeout_ms':6000,'create_response':true,'interrupt_response':true}";
  private static final String WAITING =
      GIVEN.replace("6000", "null").replace("'create_response':true", "'create_response':false");
  private final Dialogue dialogue =
      Dialogue.greeted(
          "{'type':'realtime','audio':{'input':{'transcription':{'model':'whisper-1'},"
              + "'turn_detection':"
              + GIVEN
              + "}}}");

  @Test
  void neitherAsksNorRepliesWhileTurnDetectionIsSuspended() {
    turns(WAITING);

    dialogue.silent(60_000);
    dialogue.speaks(1000);
    dialogue.silent(3000);

    assertThat(dialogue.all("error")).isEmpty();
    assertThat(dialogue.all("input_audio_buffer.timeout_triggered")).isEmpty();
    assertThat(dialogue.all("response.created")).hasSize(1);
    assertThat(dialogue.all("input_audio_buffer.committed")).hasSize(1);
    assertThat(dialogue.all("conversation.item.input_audio_transcription.completed")).hasSize(1);
  }

  @Test
  void repliesWhenThePageAsksIt() {
    turns(WAITING);
    dialogue.turn();
    dialogue.silent(300);

    dialogue.send("{'type':'response.create'}");
    dialogue.untilQuiet();

    assertThat(dialogue.said().get(1)).contains("first question");
  }

  @Test
  void asksAfterSilenceAgainOnceTurnDetectionIsRestored() {
    turns(WAITING);
    dialogue.silent(60_000);

    turns(GIVEN);
    dialogue.silent(20);
    dialogue.untilQuiet();

    assertThat(dialogue.said().get(1)).startsWith("Are you still there?");
  }

  @Test
  void takesATypedAnswerForATurn() {
    dialogue.send(
        "{'type':'conversation.item.create','item':{'type':'message','role':'user',"
            + "'content':[{'type':'input_text','text':'Ten years.'}]}}");
    dialogue.send("{'type':'response.create'}");
    dialogue.untilQuiet();

    assertThat(dialogue.all("error")).isEmpty();
    assertThat(dialogue.all("conversation.item.added").get(1).at("/item/content/0/text").asText())
        .isEqualTo("Ten years.");
    assertThat(dialogue.said().get(1)).contains("first question");
    assertThat(dialogue.all("conversation.item.input_audio_transcription.completed")).isEmpty();
  }

  @Test
  void continuesAfterItWasInterruptedByHandAndAnsweredInWriting() {
    dialogue.send("{'type':'response.create'}");
    dialogue.silent(600);
    dialogue.send("{'type':'response.cancel'}");
    dialogue.send("{'type':'output_audio_buffer.clear'}");
    dialogue.send("{'type':'response.create'}");
    dialogue.untilQuiet();

    assertThat(dialogue.all("error")).isEmpty();
    assertThat(dialogue.all("output_audio_buffer.cleared")).hasSize(1);
    assertThat(dialogue.said().get(2)).contains("second question");
  }

  private void turns(String detection) {
    dialogue.send(
        "{'type':'session.update','session':{'type':'realtime','audio':{'input':"
            + "{'turn_detection':"
            + detection
            + "}}}}");
  }
}
