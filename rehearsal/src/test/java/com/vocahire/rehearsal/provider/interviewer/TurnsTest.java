package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final String PLAIN = "{'type':'realtime'}";

  @Test
  void greetsByTheJobOfTheInstructions() {
    var dialogue =
        Dialogue.greeted(
            "{'type':'realtime','instructions':'Be kind. <job_title>R&amp;D &lt;Lead&gt;</job_title>'}");

    assertThat(dialogue.said().get(0)).startsWith("Hello").contains("for R&D <Lead>.");
  }

  @Test
  void greetsWithoutAJobToo() {
    assertThat(Dialogue.greeted(PLAIN).said().get(0)).contains("for this position.");
  }

  @Test
  void saysNothingBeforeItIsAsked() {
    var dialogue = Dialogue.opened(PLAIN);

    dialogue.silent(3000);

    assertThat(dialogue.typesSince(0)).containsExactly("session.created");
    assertThat(dialogue.loudFrames()).isZero();
  }

  @Test
  void asksFiveQuestionsOneAfterAnotherAndSaysGoodbye() {
    var dialogue = Dialogue.greeted(PLAIN);

    for (int turn = 0; turn < 6; turn++) {
      dialogue.turn();
      dialogue.untilQuiet();
    }

    assertThat(dialogue.said()).hasSize(7);
    assertThat(dialogue.said().subList(1, 6)).allMatch(line -> line.contains("question"));
    assertThat(dialogue.said().get(6)).contains("Goodbye");
  }

  @Test
  void commitsATurnWhenItWasSilentLongEnough() {
    var dialogue = Dialogue.greeted(PLAIN);
    int before = dialogue.count();

    dialogue.speaks(1000);
    dialogue.silent(480);
    assertThat(dialogue.typesSince(before)).containsExactly("input_audio_buffer.speech_started");
    dialogue.silent(40);

    assertThat(dialogue.typesSince(before))
        .startsWith(
            "input_audio_buffer.speech_started",
            "input_audio_buffer.speech_stopped",
            "input_audio_buffer.committed",
            "conversation.item.added",
            "conversation.item.done",
            "response.created");
    JsonNode started = dialogue.last("input_audio_buffer.speech_started");
    JsonNode stopped = dialogue.last("input_audio_buffer.speech_stopped");
    assertThat(stopped.path("item_id")).isEqualTo(started.path("item_id"));
    assertThat(stopped.path("audio_end_ms").asInt() - started.path("audio_start_ms").asInt())
        .isEqualTo(300 + 1000 + 500);
  }

  @Test
  void everyItemFollowsTheOneBeforeIt() {
    var dialogue = Dialogue.greeted(PLAIN);
    dialogue.turn();
    dialogue.untilQuiet();
    dialogue.turn();
    dialogue.untilQuiet();

    List<String> previous = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (JsonNode added : dialogue.all("conversation.item.added")) {
      previous.add(added.path("previous_item_id").textValue());
      items.add(added.at("/item/id").asText());
    }

    assertThat(items).hasSize(5).doesNotHaveDuplicates();
    assertThat(previous.get(0)).isNull();
    assertThat(previous.subList(1, 5)).isEqualTo(items.subList(0, 4));
    for (JsonNode done : dialogue.all("conversation.item.done")) {
      int index = items.indexOf(done.at("/item/id").asText());
      assertThat(done.path("previous_item_id").textValue()).isEqualTo(previous.get(index));
    }
  }

  @Test
  void measuresTheReceivedAudio() {
    var dialogue = Dialogue.greeted(PLAIN);
    dialogue.turn();

    assertThat(dialogue.receivedAudio().segments()).hasSize(1);
    assertThat(dialogue.receivedAudio().speechSeconds()).isBetween(0.9, 1.1);
    assertThat(dialogue.receivedAudio().levelDbfs()).isBetween(-13.0, -12.0);
  }
}
