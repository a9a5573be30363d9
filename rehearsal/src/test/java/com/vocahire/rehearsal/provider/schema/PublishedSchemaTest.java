package com.vocahire.rehearsal.provider.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSchemaTest {
  private static final PublishedSchema SCHEMA = new PublishedSchema();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'realtime'}",
        "{'type':'realtime','tracing':null}",
        "{'type':'realtime','audio':{'input':{'noise_reduction':null,'turn_detection':null}}}",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'semantic_vad'}}}}",
        "{'type':'realtime','tools':[{'type':'function','name':'f','parameters':{'any':1}}]}",
        "{'type':'realtime','audio':{'output':{'voice':{'id':'voice_1'}}}}",
      })
  void takesWhatIsDescribed(String session) {
    assertThat(SCHEMA.refusal("RealtimeSessionCreateRequestGA", json(session))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'type':'realtime','modalities':['text']}",
        "{'type':'realtime','instructions':null}",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'none'}}}}",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'semantic_vad',"
            + "'silence_duration_ms':1}}}}",
        "{'type':'realtime','audio':{'input':{'noise_reduction':{'type':'far'}}}}",
        "{'type':'realtime','audio':{'output':{'voice':{'id':'v','x':1}}}}",
      })
  void refusesWhatIsNot(String session) {
    assertThat(SCHEMA.refusal("RealtimeSessionCreateRequestGA", json(session))).isPresent();
  }

  @Test
  void blamesTheBranchThatWasMeant() {
    var refusal =
        SCHEMA.refusal(
            json(
                "{'type':'session.update','session':{'type':'realtime','audio':{'input':"
                    + "{'turn_detection':{'type':'semantic_vad','eagerness':'very'}}}}}"));

    assertThat(refusal.orElseThrow().param())
        .isEqualTo("session.audio.input.turn_detection.eagerness");
  }

  @Test
  void aServerEventMustBeWhole() {
    assertThat(
            SCHEMA.serverEventRefusal(
                json("{'type':'input_audio_buffer.speech_started','event_id':'e'}")))
        .isPresent();
    assertThat(SCHEMA.serverEventRefusal(json("{'type':'response.audio.delta'}"))).isPresent();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
