package com.vocahire.signaling.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.FeedbackReport.Kind;
import com.vocahire.session.feedback.FeedbackReport.Outcome;
import com.vocahire.session.feedback.FeedbackReport.Topic;
import com.vocahire.signaling.testing.StubResponse;
import jakarta.json.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackAnswerTest {

  private static final String GOOD =
      """
      {"questions": [{"question": "What last?", "outcome": "answered",
        "statements": [{"kind": "strength", "text": "You were concrete.", "quote": "A rudder."}]}],
       "not_asked": ["teamwork", "teamwork"]}""";

  @Test
  void readsTheOneTextBesideTheModelsThinking() {
    var report = read(GOOD);

    assertThat(report.model()).isEqualTo("m");
    assertThat(report.notAsked()).containsExactly(Topic.TEAMWORK);
    var question = report.questions().get(0);
    assertThat(question.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(question.statements().get(0).kind()).isEqualTo(Kind.STRENGTH);
    assertThat(question.statements().get(0).quote()).isEqualTo("A rudder.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sure! Here is your feedback.",
        "[]",
        "{\"questions\": []}",
        "{\"questions\": [], \"not_asked\": [], \"score\": 9}",
        "{\"questions\": [], \"not_asked\": [\"salary\"]}",
        "{\"questions\": [], \"not_asked\": [1]}",
        "{\"questions\": null, \"not_asked\": []}",
        "{\"questions\": [{\"question\": \" \", \"outcome\": \"answered\", \"statements\": []}],"
            + " \"not_asked\": []}",
        "{\"questions\": [{\"question\": \"Q\", \"outcome\": \"ANSWERED\", \"statements\": []}],"
            + " \"not_asked\": []}",
        "{\"questions\": [{\"question\": \"Q\", \"outcome\": \"good\", \"statements\": []}],"
            + " \"not_asked\": []}",
        "{\"questions\": [{\"question\": \"Q\", \"outcome\": \"answered\", \"statements\":"
            + " [{\"kind\": \"strength\", \"text\": \"T\"}]}], \"not_asked\": []}"
      })
  void rejectsAnotherFormatWithoutShowingIt(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InterviewFailure.class)
        .hasMessage("The realtime provider answered without usable feedback.")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html/>",
        "{}",
        "{\"status\": \"incomplete\", \"output\": []}",
        "{\"status\": \"completed\", \"output\": []}",
        "{\"status\": \"completed\", \"output\": [{\"type\": \"message\", \"content\":"
            + " [{\"type\": \"refusal\", \"refusal\": \"No.\"}]}]}"
      })
  void rejectsAnAnswerWithoutText(String body) {
    assertThatThrownBy(() -> FeedbackAnswer.read(new StubResponse(200, body, Map.of()), "m"))
        .isInstanceOf(InterviewFailure.class);
  }

  @Test
  void reportsRetryAfterForARateLimit() {
    var busy = new StubResponse(429, "{}", Map.of("Retry-After", "7"));

    assertThatThrownBy(() -> FeedbackAnswer.read(busy, "m"))
        .isInstanceOfSatisfying(
            InterviewFailure.class,
            failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  private static FeedbackReport read(String text) {
    var content = Json.createObjectBuilder().add("type", "output_text").add("text", text);
    var message =
        Json.createObjectBuilder()
            .add("type", "message")
            .add("content", Json.createArrayBuilder().add(content));
    var body =
        Json.createObjectBuilder()
            .add("status", "completed")
            .add(
                "output",
                Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("type", "reasoning"))
                    .add(message))
            .build();
    return FeedbackAnswer.read(new StubResponse(200, body.toString(), Map.of()), "m");
  }
}
