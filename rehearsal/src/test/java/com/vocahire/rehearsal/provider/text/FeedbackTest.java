package com.vocahire.rehearsal.provider.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FeedbackTest {

  @Test
  void quotesWhatWasAskedAndAnswered() throws Exception {
    JsonNode report =
        on(
            """
            [{"speaker": "interviewer", "words": "Welcome. Why this team? What went wrong last?"},
             {"speaker": "candidate", "words": "The oven."},
             {"speaker": "candidate", "words": "Twice."},
             {"speaker": "interviewer", "words": "Anything else?"}]""");

    assertThat(report.at("/questions").findValuesAsText("question"))
        .containsExactly("Why this team?", "What went wrong last?", "Anything else?");
    assertThat(report.at("/questions").findValuesAsText("outcome"))
        .containsExactly("not_answered", "answered", "not_answered");
    assertThat(report.findValuesAsText("quote")).containsExactly("The oven.");
    assertThat(report.path("not_asked").toString()).isEqualTo("[\"skills\"]");
  }

  @Test
  void isSilentAboutWhatHasNoQuestion() throws Exception {
    assertThat(on("[{\"speaker\": \"candidate\", \"words\": \"Hello?\"}]").path("questions"))
        .isEmpty();
  }

  private static JsonNode on(String transcript) throws Exception {
    var json = new ObjectMapper();
    return json.readTree(Feedback.on(json.readTree(transcript)));
  }
}
