package com.vocahire.session;

/**
 * The provider has taken the call.
 *
 * @param callId the provider's name for it, needed to hang up
 * @param model the model that speaks
 * @param sdp its answer, for the browser and for repeats
 */
public record Answered(String callId, String model, String sdp) {

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "Answered[" + callId + ", " + model + ", masked]";
  }
}
