package com.vocahire.session.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an interviewer knows of a plan. The company's words: data, never instructions.
 *
 * @param introduction spoken first; the interviewer finds words of its own where there is none
 * @param jobFacts what the interviewer may say about the job
 */
public record InterviewPlan(
    Optional<String> introduction,
    Optional<String> jobFacts,
    List<PlannedQuestion> questions,
    Duration length) {

  /** Questions of a plan at most. */
  public static final int MOST_QUESTIONS = 12;

  public InterviewPlan {
    questions = List.copyOf(questions);
  }
}
