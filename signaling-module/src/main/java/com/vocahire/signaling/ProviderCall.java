package com.vocahire.signaling;

import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.signaling.sdp.SdpAnswer;
import com.vocahire.signaling.sdp.SdpOffer;

/**
 * A call that the provider has created.
 *
 * @param id the provider's identifier, needed to hang up
 * @param answer the SDP answer (RFC 3264) as received and not yet validated; empty if there was
 *     none
 * @param model the model that conducts the interview
 */
public record ProviderCall(String id, String answer, String model) {

  /**
   * Returns the call with its answer validated.
   *
   * @throws InterviewFailure provider error, for an answer with which a browser cannot connect
   */
  public AnsweredCall answered(SdpOffer offer) {
    var sdp = new SdpAnswer(offer, answer);
    return new AnsweredCall(id, model, sdp.text(), sdp.candidateTransports());
  }

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "ProviderCall[" + id + ", " + model + ", masked]";
  }
}
