package com.vocahire.session.feedback.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.feedback.FeedbackMaterial;
import com.vocahire.session.feedback.FeedbackMaterial.Speaker;
import com.vocahire.session.feedback.FeedbackMaterial.Turn;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.FeedbackReport.Kind;
import com.vocahire.session.feedback.FeedbackReport.Outcome;
import com.vocahire.session.feedback.FeedbackReport.Question;
import com.vocahire.session.feedback.FeedbackReport.Statement;
import com.vocahire.session.feedback.FeedbackReport.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteVerifierTest {

  private static final String QUESTION = "What did you weld last?";

  private final QuoteVerifier proof = new QuoteVerifier(material(true));

  private static FeedbackMaterial material(boolean whole) {
    return new FeedbackMaterial(
        new Caller("ada"),
        "Welder",
        Optional.empty(),
        List.of(
            new Turn(Speaker.INTERVIEWER, "Welcome. " + QUESTION),
            new Turn(Speaker.CANDIDATE, "It\u2019s a rudder,  which I\nwelded under water."),
            new Turn(Speaker.CANDIDATE, "Yes.")),
        whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"it's a rudder, which I welded", "welded under water.", "yes.", "RUDDER, which"})
  void aQuoteMayDifferInSpaceQuotationMarksAndCase(String quote) {
    assertThat(statements(quote)).containsExactly(quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I welded a propeller",
        "water. Yes.", // two turns
        "rudder", // found in much
        "   ",
        "What did you weld last?" // the interviewer's
      })
  void aStatementWithoutItsQuoteIsLeftOut(String quote) {
    assertThat(statements("welded under water", quote)).containsExactly("welded under water");
  }

  private List<String> statements(String... quotes) {
    var report = proof.proven(draft(question(QUESTION, Outcome.ANSWERED, quotes))).orElseThrow();
    return report.questions().get(0).statements().stream().map(Statement::quote).toList();
  }

  @Test
  void aQuestionThatWasNotAskedIsLeftOut() {
    var draft =
        draft(
            question("Are you married?", Outcome.NOT_ANSWERED),
            question("what did you weld LAST?", Outcome.NOT_ANSWERED));

    assertThat(proof.proven(draft).orElseThrow().questions())
        .extracting(Question::question)
        .containsExactly("what did you weld LAST?");
  }

  @Test
  void whatWasNotAnsweredHasNoStatements() {
    var draft = draft(question(QUESTION, Outcome.NOT_ANSWERED, "welded under water"));

    assertThat(proof.proven(draft).orElseThrow().questions().get(0).statements()).isEmpty();
  }

  @Test
  void aReportOfWhichNothingHoldsIsNone() {
    assertThat(proof.proven(draft(question(QUESTION, Outcome.ANSWERED, "I fly planes")))).isEmpty();
    assertThat(proof.proven(draft(question(QUESTION, Outcome.ANSWERED)))).isEmpty();
    assertThat(proof.proven(draft())).isPresent();
  }

  @Test
  void aReportOnAPartSaysSo() {
    assertThat(new QuoteVerifier(material(false)).proven(draft()).orElseThrow().whole()).isFalse();
    assertThat(proof.proven(draft()).orElseThrow().whole()).isTrue();
  }

  @Test
  void isKeptAsItWas() {
    var report = draft(question(QUESTION, Outcome.ANSWERED, "a \"quote\"\n\u2713"));

    assertThat(FeedbackJson.read(FeedbackJson.written(report))).isEqualTo(report);
    assertThat(report.toString()).doesNotContain("quote");
  }

  private static FeedbackReport draft(Question... questions) {
    return new FeedbackReport("m", true, List.of(questions), List.of(Topic.TEAMWORK));
  }

  private static Question question(String question, Outcome outcome, String... quotes) {
    var statements =
        List.of(quotes).stream()
            .map(quote -> new Statement(Kind.STRENGTH, "You said so.", quote))
            .toList();
    return new Question(question, outcome, statements);
  }
}
