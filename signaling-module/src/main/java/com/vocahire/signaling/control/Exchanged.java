package com.vocahire.signaling.control;

import com.vocahire.session.SessionView;

/**
 * An offer has its answer.
 *
 * @param answer the provider's SDP, unchanged
 */
public record Exchanged(SessionView session, String answer) {

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "Exchanged[" + session.id() + ", masked]";
  }
}
