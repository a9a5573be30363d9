package com.vocahire.signaling.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes are either read or rejected by name. A test run tries what browsers and providers say,
 * and what the fuzzer has found before; {@code ./vocahire fuzz} looks for more.
 */
class SdpFuzzTest {

  private static final SdpOffer OFFER = new SdpOffer(RecordedSdp.offer("chrome-156"));

  @FuzzTest
  @DictionaryEntries({
    "\\x0d\\x0a",
    "v=0",
    "o=- 1 1 IN IP4 0.0.0.0",
    "s=-",
    "t=0 0",
    "c=IN IP4 0.0.0.0",
    "b=AS:64",
    "m=audio 9 UDP/TLS/RTP/SAVPF 111",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    "a=rtpmap:111 opus/48000/2",
    "a=rtcp-mux",
    "a=sctp-port:5000",
    "a=max-message-size:0",
    "a=ice-ufrag:",
    "a=ice-pwd:",
    "a=fingerprint:sha-256 ",
    "a=fingerprint:sha-512 ",
    "a=setup:actpass",
    "a=setup:active",
    "a=setup:passive",
    "a=mid:",
    "a=bundle-only",
    "a=group:BUNDLE 0 1",
    "m=audio 0 ",
    "m=application 0 ",
    "m=video 9 "
  })
  void isReadOrRefusedByName(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);

    boolean offers = isRead(() -> new SdpOffer(text), Kind.INVALID_SDP);
    boolean answers = isRead(() -> new SdpAnswer(OFFER, text), Kind.PROVIDER_ERROR);

    assertThat(offers && answers).as("an offer that is an answer, too").isFalse();
    if (offers) {
      assertThat(new SdpOffer(text.replace("\r\n", "\n")).text()).startsWith("v=0\n");
    }
  }

  private static boolean isRead(Runnable reading, Kind otherwise) {
    try {
      reading.run();
      return true;
    } catch (InterviewFailure refused) {
      assertThat(refused.kind()).isEqualTo(otherwise);
      return false;
    }
  }
}
