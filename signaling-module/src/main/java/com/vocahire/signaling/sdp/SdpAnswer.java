package com.vocahire.signaling.sdp;

import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.sdp.entity.CandidateTransports;
import com.vocahire.signaling.sdp.entity.InvalidSdp;
import com.vocahire.signaling.sdp.entity.SessionDescription;
import java.util.List;

/**
 * A provider's SDP answer to an offer (RFC 3264, RFC 8829), with which the browser can connect.
 * Checked, never changed.
 *
 * @param text within the same bounds as the offer's
 */
public record SdpAnswer(SdpOffer offer, String text) {

  /**
   * Checks it.
   *
   * @throws InterviewFailure provider error, naming the rule that is broken
   */
  public SdpAnswer {
    var offered = SessionDescription.offered(offer.text());
    try {
      offered.checkAnswered(text);
    } catch (InvalidSdp broken) {
      throw InterviewFailure.providerError("answered with SDP that " + broken.getMessage(), broken);
    }
  }

  /** Transport and port of its candidates, such as {@code udp/3478}. */
  public List<String> candidateTransports() {
    return CandidateTransports.of(text);
  }

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "SdpAnswer[masked]";
  }
}
