package com.vocahire.hiring.plan.entity;

import com.vocahire.session.plan.PlannedQuestion;
import java.util.Optional;

/**
 * One question of a plan.
 *
 * @param competency what it is about, for people
 * @param rubric what a good answer shows, for people
 * @param followUps how many follow-up questions it may have
 * @param mustAsk whether it is asked also when time is short
 */
public record Question(
    String text,
    Optional<String> competency,
    Optional<String> rubric,
    int followUps,
    boolean mustAsk) {

  public Question {
    competency = competency.filter(words -> !words.isEmpty());
    rubric = rubric.filter(words -> !words.isEmpty());
  }

  PlannedQuestion forInterviewer() {
    return new PlannedQuestion(text, followUps, mustAsk);
  }
}
