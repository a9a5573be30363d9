package com.vocahire.signaling.exchange.control;

import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionView;
import com.vocahire.session.opening.OpeningDecision.Answered;

/**
 * An exchange has succeeded: this is its session and the answer.
 *
 * @param answer the provider's SDP, unchanged
 */
public record CompletedExchange(SessionView session, String answer) {

  /** That of the first request under the order's key. */
  static CompletedExchange of(OpeningOrder order, Answered earlier) {
    return new CompletedExchange(earlier.session(), earlier.answer(order));
  }

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "CompletedExchange[" + session.id() + ", masked]";
  }
}
