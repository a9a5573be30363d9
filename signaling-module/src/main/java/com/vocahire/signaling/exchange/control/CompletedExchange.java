package com.vocahire.signaling.exchange.control;

import com.vocahire.session.SessionView;

/**
 * The result of an exchange.
 *
 * @param answer the provider's SDP, unchanged
 */
public record CompletedExchange(SessionView session, String answer) {

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "CompletedExchange[" + session.id() + ", masked]";
  }
}
