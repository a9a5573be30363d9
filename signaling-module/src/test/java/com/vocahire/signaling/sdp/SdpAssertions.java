package com.vocahire.signaling.sdp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Asserts that SDP is rejected, with the name of the failure and its reason. */
final class SdpAssertions {

  private static final String REASON = "(is|has|does not) .*";

  private SdpAssertions() {}

  static void offer(String text) {
    offer(text, "");
  }

  static void offer(String text, String because) {
    assertThatThrownBy(() -> new SdpOffer(text))
        .hasMessageContaining(because)
        .hasMessageMatching("The offer " + REASON)
        .asInstanceOf(InstanceOfAssertFactories.type(InterviewFailure.class))
        .returns(Kind.INVALID_SDP, InterviewFailure::kind);
  }

  static void answer(SdpOffer offer, String text, String because) {
    assertThatThrownBy(() -> new SdpAnswer(offer, text))
        .hasMessageContaining(because)
        .hasMessageMatching("The realtime provider answered with SDP that " + REASON)
        .asInstanceOf(InstanceOfAssertFactories.type(InterviewFailure.class))
        .returns(Kind.PROVIDER_ERROR, InterviewFailure::kind);
  }
}
