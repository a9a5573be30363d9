package com.vocahire.session.opening.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionView;

/** The database's decision about an opening. */
public sealed interface OpeningDecision {

  /** This request performs it. */
  record Proceed(SessionId id) implements OpeningDecision {}

  /** Another request with the same key is performing it. */
  record Running() implements OpeningDecision {}

  /** Another request with the same key has its answer. */
  record Answered(SessionView session, String sealed) implements OpeningDecision {
    @Override
    public String toString() {
      return "Answered[" + session.id() + ", masked]";
    }
  }

  /** The opening is not allowed, or it failed under this key before. */
  record Refused(InterviewFailure why) implements OpeningDecision {}
}
