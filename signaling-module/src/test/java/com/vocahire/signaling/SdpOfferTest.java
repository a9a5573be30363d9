package com.vocahire.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdpOfferTest {

  private static final String OFFER =
      """
      v=0
      o=- 46117317 2 IN IP4 127.0.0.1
      s=-
      t=0 0
      a=group:BUNDLE 0 1
      m=audio 9 UDP/TLS/RTP/SAVPF 111
      c=IN IP4 0.0.0.0
      a=ice-ufrag:Oyef
      a=ice-pwd:aKtpd0FgsfP1JkfZKyVBIGJl
      a=fingerprint:sha-256 00:11
      a=mid:0
      a=sendrecv
      a=rtcp-mux
      m=application 9 UDP/DTLS/SCTP webrtc-datachannel
      c=IN IP4 0.0.0.0
      a=mid:1
      a=sctp-port:5000
      """
          .replace("\n", "\r\n");

  @Test
  void keepsTheOfferByteForByte() {
    assertThat(new SdpOffer(OFFER).text()).isEqualTo(OFFER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=audio ",
        "m=application ",
        "a=fingerprint:",
        "a=ice-ufrag:",
        "a=ice-pwd:",
        "v=0"
      })
  void refusesAnOfferWithout(String part) {
    var without = OFFER.replaceAll("(?m)^" + part + ".*\r\n", "");

    assertRefused(without);
  }

  @Test
  void refusesVideo() {
    assertRefused(OFFER + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n");
  }

  @Test
  void refusesTextThatIsNotSdp() {
    assertRefused(OFFER + "hello\r\n");
  }

  @Test
  void refusesWhatIsTooLongBeforeItReadsIt() {
    assertRefused(OFFER + "a=x\r\n".repeat(20_000));
    assertRefused(OFFER + "a=x\r\n".repeat(2_100));
  }

  @Test
  void refusesNothingAtAll() {
    assertRefused(null);
    assertRefused("");
  }

  @Test
  void neverShowsItself() {
    assertThat(new SdpOffer(OFFER).toString()).doesNotContain("Oyef");
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> new SdpOffer(text))
        .isInstanceOfSatisfying(
            InterviewFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(InterviewFailure.Kind.INVALID_SDP));
  }
}
