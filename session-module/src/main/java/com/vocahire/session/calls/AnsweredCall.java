package com.vocahire.session.calls;

import java.util.List;

/**
 * The provider has taken the call.
 *
 * @param callId the provider's name for it, needed to hang up
 * @param model the model that speaks
 * @param sdp its answer, for the browser and for repeats
 * @param ways where that answer says it can be reached: transport and port, such as {@code
 *     udp/3478}; eight at most
 */
public record AnsweredCall(String callId, String model, String sdp, List<String> ways) {

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "AnsweredCall[" + callId + ", " + model + ", masked]";
  }
}
