package com.vocahire.session.opening.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionView;

/** How an opening begins, as the database settled it. */
public sealed interface OpeningDecision {

  /** This request carries it out. */
  record Proceed(SessionId id) implements OpeningDecision {}

  /** Another request with the same key is carrying it out. */
  record Running() implements OpeningDecision {}

  /** Another request with the same key has its answer. */
  record Answered(SessionView session, String sealed) implements OpeningDecision {
    @Override
    public String toString() {
      return "Answered[" + session.id() + ", masked]";
    }
  }

  /** It may not be, or it failed under this key before. */
  record Refused(InterviewFailure why) implements OpeningDecision {}
}
