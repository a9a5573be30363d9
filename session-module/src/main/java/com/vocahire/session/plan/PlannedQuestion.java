package com.vocahire.session.plan;

/**
 * A question as the interviewer knows it.
 *
 * @param followUps how many follow-up questions it may have, from 0 to {@link #MOST_FOLLOW_UPS}
 * @param isRequired whether it is asked also when time is short
 */
public record PlannedQuestion(String text, int followUps, boolean isRequired) {

  /** Follow-up questions at most. */
  public static final int MOST_FOLLOW_UPS = 3;
}
