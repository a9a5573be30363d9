package com.vocahire.signaling.sdp;

import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.sdp.entity.InvalidSdp;
import com.vocahire.signaling.sdp.entity.SessionDescription;

/**
 * An SDP offer (RFC 8866, RFC 8829) with exactly one audio and one data channel section. Checked,
 * never changed: the provider gets the text the browser wrote.
 *
 * @param text at most 64 KiB, 2,000 lines, 4,096 characters a line
 */
public record SdpOffer(String text) {

  /**
   * Checks it.
   *
   * @throws InterviewFailure invalid SDP, naming the rule that is broken
   */
  public SdpOffer {
    try {
      SessionDescription.offered(text);
    } catch (InvalidSdp broken) {
      throw InterviewFailure.invalidSdp(broken.getMessage());
    }
  }

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "SdpOffer[masked]";
  }
}
