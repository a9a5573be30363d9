package com.vocahire.signaling.exchange.boundary;

import com.vocahire.session.input.ForeignText.Verbatim;
import jakarta.validation.constraints.NotNull;

/** A new offer for an interview whose call was disconnected. */
public record ReconnectionRequest(@Verbatim @NotNull String sdp) {

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "ReconnectionRequest[masked]";
  }
}
