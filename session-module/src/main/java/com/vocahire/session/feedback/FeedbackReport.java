package com.vocahire.session.feedback;

import java.util.List;

/**
 * Feedback on an interview: what was asked and how it was answered, each statement with its quote.
 * There is no score in it, and what was not asked or not answered is said to be just that.
 *
 * @param model the model that wrote it
 * @param whole whether it was written from the whole conversation
 * @param questions those the interviewer asked, in their order, in the interviewer's own words
 * @param notAsked usual topics of an interview that no question was about
 */
public record FeedbackReport(
    String model, boolean whole, List<Question> questions, List<Topic> notAsked) {

  /** A question was answered, or it was not. */
  public enum Outcome {
    ANSWERED,
    NOT_ANSWERED
  }

  /** A statement names a strength, or what can be improved. */
  public enum Kind {
    STRENGTH,
    IMPROVEMENT
  }

  /** Interviews are usually about these topics; a report names those that were not asked about. */
  public enum Topic {
    MOTIVATION,
    EXPERIENCE,
    SKILLS,
    PROBLEM_SOLVING,
    TEAMWORK
  }

  /** A question; one that was not answered has no statements. */
  public record Question(String question, Outcome outcome, List<Statement> statements) {

    public Question {
      statements = List.copyOf(statements);
    }

    /** Returns the same with these statements only. */
    public Question with(List<Statement> others) {
      return new Question(question, outcome, others);
    }

    /** Masked: it was said to a person. */
    @Override
    public String toString() {
      return "Question[" + outcome + ", masked]";
    }
  }

  /** A statement about an answer, and the candidate's own words that it rests on. */
  public record Statement(Kind kind, String text, String quote) {

    /** Masked: it quotes a person. */
    @Override
    public String toString() {
      return "Statement[" + kind + ", masked]";
    }
  }

  public FeedbackReport {
    questions = List.copyOf(questions);
    notAsked = List.copyOf(notAsked);
  }

  /** About a conversation in which nothing was said. */
  public static FeedbackReport ofNothing() {
    return new FeedbackReport("", true, List.of(), List.of());
  }

  /** The same with these questions only, from material that was whole or not. */
  public FeedbackReport with(List<Question> others, boolean fromAll) {
    return new FeedbackReport(model, fromAll, others, notAsked);
  }

  /** Masked: it quotes a person. */
  @Override
  public String toString() {
    return "FeedbackReport[" + model + ", " + questions.size() + " questions, masked]";
  }
}
