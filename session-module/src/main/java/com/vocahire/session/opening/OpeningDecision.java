package com.vocahire.session.opening;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionView;
import com.vocahire.session.idempotency.PendingExchange;

/** How an opening stands for a request, as the database decided. */
public sealed interface OpeningDecision {

  /** This request performs it. */
  record Proceed(SessionId id) implements OpeningDecision {}

  /** Another request with the same key is performing it. */
  record Running() implements OpeningDecision {}

  /** Another request with the same key has its answer. */
  record Answered(SessionView session, String sealed) implements OpeningDecision {

    /**
     * Returns what the other request was answered: a token in JSON, or the provider's SDP.
     *
     * @param order has the key, which alone opens it
     */
    public String answer(OpeningOrder order) {
      return PendingExchange.of(order, session.id()).seal().orElseThrow().open(sealed);
    }

    @Override
    public String toString() {
      return "Answered[" + session.id() + ", masked]";
    }
  }

  /** The opening is not allowed, or it failed under this key before. */
  record Refused(InterviewFailure why) implements OpeningDecision {}
}
