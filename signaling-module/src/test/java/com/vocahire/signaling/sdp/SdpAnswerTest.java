package com.vocahire.signaling.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdpAnswerTest {

  private static final SdpOffer OFFER = new SdpOffer(RecordedSdp.offer("chrome-156"));
  private static final String ANSWER = RecordedSdp.answer("provider-to-chrome");

  @ParameterizedTest
  @CsvSource({
    "chrome-156, provider-to-chrome",
    "chrome-156-gathered, provider-to-chrome",
    "chrome-156-max-bundle, provider-to-chrome",
    "chrome-156-mdns, provider-to-chrome",
    "chrome-156-loopback, chrome-156-loopback",
    "safari-18, provider-to-chrome",
    "safari-18-mdns, provider-to-chrome",
    "firefox-153, provider-to-firefox",
    "firefox-153-gathered, provider-to-firefox",
    "firefox-153-max-bundle, provider-to-firefox",
    "firefox-153-loopback, firefox-153-loopback"
  })
  void keepsByteForByteWhatAPeerAnswers(String offer, String answer) {
    var sdp = RecordedSdp.answer(answer);

    assertThat(new SdpAnswer(new SdpOffer(RecordedSdp.offer(offer)), sdp).text()).isEqualTo(sdp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a=fingerprint:.*\\r\\n     |                   | no fingerprint
          a=ice-ufrag:.*\\r\\n       |                   | no ice-ufrag
          a=ice-pwd:.*\\r\\n         |                   | no ice-pwd
          a=setup:active\\r\\n       |                   | no setup
          a=setup:active           | a=setup:actpass   | no setup
          a=rtcp-mux\\r\\n           |                   | without rtcp-mux
          a=sctp-port:5000\\r\\n     |                   | without an sctp-port
          a=mid:1                  | a=mid:data        | the offer's mids
          m=audio 9                | m=audio 0         | rejected
          m=application 9          | m=application 0   | rejected
          (?s)m=application.*      |                   | two media sections
          SAVPF 111 0 8            | SAVPF 97          | no codec that was offered
          (?s)(m=audio.*)(m=app.*) | $2$1              | sections in their order
          """)
  void isNoUseTo(String part, String becomes, String because) {
    String text = ANSWER.replaceAll(part, becomes == null ? "" : becomes);

    SdpAssertions.answer(OFFER, text, because);
  }

  @Test
  void rejectsWhatTheOfferHasStoppedAndNothingElse() {
    var offer = new SdpOffer(RecordedSdp.offer("stopped-video"));
    String rejected = "m=video 0 UDP/TLS/RTP/SAVPF 0\r\n";
    String answer = ANSWER.replace("m=application", rejected + "m=application");

    new SdpAnswer(offer, answer);
    new SdpAnswer(offer, answer.replace(rejected, rejected + "a=mid:7\r\na=inactive\r\n"));
    SdpAssertions.answer(offer, ANSWER, "sections in their order");
    SdpAssertions.answer(offer, answer.replace("video 0", "video 9"), "that the offer has stopped");
    SdpAssertions.answer(offer, answer.replace("audio 9", "audio 0"), "rejected");
    SdpAssertions.answer(OFFER, answer, "sections in their order");
  }

  @Test
  void mayBeUnderTheOffersOwnOlderNames() {
    var offer = new SdpOffer(RecordedSdp.offer("dtls-sctp"));

    new SdpAnswer(offer, ANSWER.replace("UDP/DTLS/SCTP", "DTLS/SCTP"));
    new SdpAnswer(offer, ANSWER.replace("UDP/TLS/RTP/SAVPF", "RTP/AVP"));
  }

  @Test
  void mayNumberACodecItsOwnWay() {
    new SdpAnswer(OFFER, ANSWER.replace("SAVPF 111 0 8", "SAVPF 97").replace(":111", ":97"));
  }

  @Test
  void mayLeaveTheHandshakeToTheBrowser() {
    new SdpAnswer(OFFER, ANSWER.replace("setup:active", "setup:passive"));
  }

  @Test
  void isNothingAtAll() {
    SdpAssertions.answer(OFFER, "", "missing or empty");
    SdpAssertions.answer(OFFER, "v=0\r\nthis is not SDP\r\n", "form x=value");
    SdpAssertions.answer(OFFER, OFFER.text(), "no setup of");
  }

  @Test
  void neverShowsItself() {
    assertThat(new SdpAnswer(OFFER, ANSWER).toString()).doesNotContain("v=0");
  }
}
