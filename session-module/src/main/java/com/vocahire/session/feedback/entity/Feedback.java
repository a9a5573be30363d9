package com.vocahire.session.feedback.entity;

import com.vocahire.session.feedback.FeedbackReport;
import java.time.Instant;
import java.util.Optional;

/**
 * Feedback as it stands. Its row is born PENDING, becomes READY or FAILED, and from FAILED PENDING
 * again when it is asked for anew; only conditional updates of {@code FeedbackTable} change it.
 *
 * @param again whether asking anew would start it
 */
public record Feedback(
    State state, boolean again, Optional<FeedbackReport> report, Optional<Instant> madeAt) {

  /** Feedback is in one of these states. */
  public enum State {
    /** This installation writes none. */
    OFF,
    /** It was not requested. */
    NONE,
    PENDING,
    READY,
    FAILED
  }

  public static Feedback none() {
    return new Feedback(State.NONE, true, Optional.empty(), Optional.empty());
  }

  public static Feedback off() {
    return new Feedback(State.OFF, false, Optional.empty(), Optional.empty());
  }
}
