package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientEventsTest {
  private final Dialogue dialogue = Dialogue.opened("{'type':'realtime'}");

  @Test
  void answersEveryUpdateWithTheWholeSession() {
    dialogue.send(
        "{'type':'session.update','session':{'type':'realtime','instructions':'New.','audio':"
            + "{'input':{'turn_detection':{'type':'semantic_vad','eagerness':'high'}},"
            + "'output':{'voice':'marin'}}}}");

    JsonNode session = dialogue.last("session.updated").path("session");
    assertThat(session.path("instructions").asText()).isEqualTo("New.");
    assertThat(session.at("/audio/output/voice").asText()).isEqualTo("marin");
    assertThat(session.at("/audio/output/speed").asDouble()).isEqualTo(1.0);
    assertThat(session.at("/audio/input/turn_detection/type").asText()).isEqualTo("semantic_vad");
    assertThat(session.path("id")).isEqualTo(dialogue.last("session.created").at("/session/id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'session.update','session':{'type':'realtime','mood':1}}"
            + " | unknown_parameter | session.mood",
        "{'type':'session.update','session':{'instructions':'x'}}"
            + " | missing_required_parameter | session.type",
        "{'type':'session.update','session':{'type':'realtime','audio':{'output':{'speed':9}}}}"
            + " | invalid_value | session.audio.output.speed",
        "{'type':'session.update','session':{'type':'realtime','audio':{'input':"
            + "{'turn_detection':{'type':'server_vad','idle_timeout_ms':1}}}}}"
            + " | invalid_value | session.audio.input.turn_detection.idle_timeout_ms",
        "{'type':'session.update','session':{'type':'realtime','model':'other'}}"
            + " | cannot_update_model | session.model",
        "{'type':'response.make'} | invalid_value | type",
        "{'no':'type'} | missing_required_parameter | type",
        "{'type':'response.cancel'} | response_cancel_not_active | ",
        "{'type':'input_audio_buffer.commit'} | input_audio_buffer_commit_empty | ",
        "{'type':'output_audio_buffer.clear'} | output_audio_buffer_empty | ",
        "{'type':'conversation.item.delete','item_id':'none'} | item_not_found | item_id",
        "{'type':'conversation.item.retrieve','item_id':'none'} | item_not_found | item_id",
        "{'type':'conversation.item.truncate','item_id':'none','content_index':0,"
            + "'audio_end_ms':1} | item_not_found | item_id",
        "not JSON | invalid_json | ",
        "[] | invalid_json | ",
      })
  void refusesWhatIsWrongAndContinues(String event, String code, String param) {
    dialogue.send(event);

    JsonNode error = dialogue.last("error").path("error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("param").textValue()).isEqualTo(param);
    dialogue.send("{'type':'response.create'}");
    assertThat(dialogue.all("response.created")).hasSize(1);
  }

  @Test
  void namesTheEventAtFault() {
    dialogue.send("{'type':'response.cancel','event_id':'mine'}");

    assertThat(dialogue.last("error").at("/error/event_id").asText()).isEqualTo("mine");
  }

  @Test
  void givesOneResponseAtATime() {
    dialogue.send("{'type':'response.create'}");
    dialogue.send("{'type':'response.create'}");

    assertThat(dialogue.last("error").at("/error/code").asText())
        .isEqualTo("conversation_already_has_active_response");
    assertThat(dialogue.all("response.created")).hasSize(1);
  }

  @Test
  void writesWhenAskedForText() {
    dialogue.send("{'type':'response.create','response':{'output_modalities':['text']}}");

    assertThat(dialogue.typesSince(1))
        .containsExactly(
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            "response.content_part.added",
            "response.output_text.delta",
            "response.output_text.done",
            "response.content_part.done",
            "conversation.item.done",
            "response.output_item.done",
            "response.done");
    assertThat(dialogue.last("response.output_text.done").path("text").asText())
        .startsWith("Hello");
    dialogue.silent(1000);
    assertThat(dialogue.loudFrames()).isZero();
  }

  @Test
  void clearsTheInputBuffer() {
    dialogue.silent(500);

    dialogue.send("{'type':'input_audio_buffer.clear'}");
    dialogue.send("{'type':'input_audio_buffer.commit'}");

    assertThat(dialogue.all("input_audio_buffer.cleared")).hasSize(1);
    assertThat(dialogue.all("error")).hasSize(1);
  }
}
