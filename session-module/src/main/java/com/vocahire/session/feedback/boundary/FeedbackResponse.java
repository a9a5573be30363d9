package com.vocahire.session.feedback.boundary;

import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.entity.Feedback;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Feedback is answered in this form, as JSON.
 *
 * @param state {@code off}, {@code none}, {@code pending}, {@code ready} or {@code failed}
 * @param again whether asking for it (anew) would have it written
 * @param report only when it is ready
 */
public record FeedbackResponse(String state, boolean again, Report report) {

  /**
   * A machine has written this report.
   *
   * @param madeBy always {@code machine}
   */
  public record Report(
      String madeBy,
      String model,
      Instant madeAt,
      boolean whole,
      List<Question> questions,
      List<String> notAsked) {}

  /** A question in the interviewer's words. */
  public record Question(String question, String outcome, List<Statement> statements) {

    static Question of(FeedbackReport.Question asked) {
      return new Question(
          asked.question(),
          lowerCase(asked.outcome()),
          asked.statements().stream().map(Statement::of).toList());
    }
  }

  /** A statement with its quote. */
  public record Statement(String kind, String text, String quote) {

    static Statement of(FeedbackReport.Statement made) {
      return new Statement(lowerCase(made.kind()), made.text(), made.quote());
    }
  }

  static FeedbackResponse of(Feedback feedback) {
    return new FeedbackResponse(lowerCase(feedback.state()), feedback.again(), report(feedback));
  }

  /** Null where there is none. */
  public static Report report(Feedback feedback) {
    return feedback.report().map(made -> report(made, feedback.madeAt().orElse(null))).orElse(null);
  }

  private static Report report(FeedbackReport made, Instant madeAt) {
    return new Report(
        "machine",
        made.model(),
        madeAt,
        made.whole(),
        made.questions().stream().map(Question::of).toList(),
        made.notAsked().stream().map(FeedbackResponse::lowerCase).toList());
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Masked: it quotes a person. */
  @Override
  public String toString() {
    return "FeedbackResponse[" + state + ", masked]";
  }
}
