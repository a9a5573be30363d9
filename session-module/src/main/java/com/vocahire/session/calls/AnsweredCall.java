package com.vocahire.session.calls;

import java.util.List;

/**
 * The provider has accepted the call.
 *
 * @param callId the provider's name for it, needed to hang up
 * @param model the model that speaks
 * @param sdp its answer, for the browser and for repeats
 * @param candidateTransports of the candidates of that answer: transport and port, such as {@code
 *     udp/3478}; eight at most
 */
public record AnsweredCall(
    String callId, String model, String sdp, List<String> candidateTransports) {

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "AnsweredCall[" + callId + ", " + model + ", masked]";
  }
}
