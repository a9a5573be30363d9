package com.vocahire.signaling.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdpOfferTest {

  private static final String OFFER = RecordedSdp.offer("chrome-156");
  private static final String FINGERPRINT = "a=fingerprint:sha-256 ";

  static Stream<String> offers() {
    return RecordedSdp.offers();
  }

  @ParameterizedTest
  @MethodSource("offers")
  void keepsByteForByteWhatABrowserOffers(String name) {
    String offer = RecordedSdp.offer(name);

    assertThat(new SdpOffer(offer).text()).isEqualTo(offer);
    assertThat(new SdpOffer(offer.replace("\r\n", "\n")).text()).doesNotContain("\r");
  }

  /** Every line that starts so goes; the rest stays. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v=              | does not begin with v=0
          o=              | order v, o, s, t, a
          s=              | order v, o, s, t, a
          t=              | order v, o, s, t, a
          m=audio         | two media sections
          m=application   | two media sections
          a=fingerprint:  | no fingerprint
          a=ice-ufrag:    | no ice-ufrag
          a=ice-pwd:      | no ice-pwd
          a=setup:        | no setup of actpass
          a=mid:          | without a mid
          a=rtcp-mux      | without rtcp-mux
          a=rtpmap:111    | without Opus
          a=sctp-port:    | without an sctp-port
          """)
  void refusesAnOfferWithout(String start, String because) {
    SdpAssertions.offer(OFFER.replaceAll("(?m)^" + start + ".*\r\n", ""), because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          v=0                 | v=1                | begin with v=0
          IN IP4 127.0.0.1    | localhost          | malformed o=
          t=0 0               | t=now              | malformed t=
          t=0 0               | t=0 0\\nm           | form x=value
          t=0 0               | t=0 0\\nM=x         | form x=value
          t=0 0               | t=0 0\\n            | form x=value
          s=-                 | s=                 | form x=value
          s=-                 | "s=- "             | control character
          a=mid:0             | o=x                | does not belong in a media section
          m=audio 9           | m=audio x          | malformed media line
          m=audio 9           | m=audio  9         | malformed media line
          m=audio 9           | m=audio 65536      | malformed media line
          m=audio 9           | m=audio 0          | one audio section
          m=audio             | m=video            | one audio section
          TLS/RTP/SAVPF       | RTP/AVP            | not RTP over DTLS
          UDP/TLS/RTP/SAVPF   | UDP/TLS/RTP/AVPF   | not RTP over DTLS
          UDP/TLS/RTP/SAVPF   | rtp/savpf          | not RTP over DTLS
          SAVPF 111           | SAVPF 128          | payload type
          111 opus/           | 111 vorbis/        | without Opus
          SAVPF 111           | SAVPF 112          | without Opus
          UDP/DTLS/SCTP       | SCTP               | not SCTP over DTLS
          UDP/DTLS/SCTP       | SCTP/DTLS          | not SCTP over DTLS
          webrtc-datachannel  | 5000               | not SCTP over DTLS
          sctp-port:5000      | sctp-port:0        | sctp-port of 1 to 65535
          sctp-port:5000      | sctp-port:70000    | sctp-port of 1 to 65535
          message-size:2      | message-size:x2    | malformed max-message-size
          a=mid:1             | a=mid:0            | two sections of the same mid
          a=mid:1             | a=mid:1\\na=mid:2   | more than one mid
          setup:actpass       | setup:active       | no setup of actpass
          ufrag:              | ufrag:\\u00e4       | malformed ice-ufrag
          pwd:                | pwd:-              | malformed ice-pwd
          """)
  void refusesAnOfferInWhich(String part, String becomes, String because) {
    String other = becomes.replace("\\n", "\r\n").replace("\\u00e4", "\u00e4");
    String offer = OFFER.replace(part, because.startsWith("control") ? other + "\t" : other);

    SdpAssertions.offer(offer, because);
  }

  @Test
  void readsFingerprintsOfAnyHashThatIsNotForbidden() {
    String hex = "AB" + ":ab".repeat(63);

    new SdpOffer(OFFER.replaceAll(FINGERPRINT + ".*\r\n", "a=fingerprint:SHA-512 " + hex + "\r\n"));
    SdpAssertions.offer(OFFER.replace("sha-256", "md5"), "unknown hash");
    SdpAssertions.offer(OFFER.replace("sha-256", "sha-512"), "length in hex pairs");
    SdpAssertions.offer(OFFER.replace(FINGERPRINT, FINGERPRINT + "A"), "length in hex pairs");
    SdpAssertions.offer(OFFER.replaceAll("(sha-256 ..):", "$10"), "length in hex pairs");
  }

  @Test
  void readsTransportAtTheSessionOrOnceForTheBundle() {
    String form = "a=(ice-ufrag|ice-pwd|fingerprint|setup):.*";
    var lines = OFFER.lines().filter(line -> line.matches(form)).limit(4).toList();
    String one = String.join("\r\n", lines) + "\r\n";
    String none = OFFER.replaceAll(form + "\r\n", "");

    new SdpOffer(none.replace("m=audio", one + "m=audio"));
    new SdpOffer(none.replace("a=mid:0\r\n", "a=mid:0\r\n" + one));
    SdpAssertions.offer(none.replace("a=mid:1\r\n", "a=mid:1\r\n" + one), "no ice-ufrag");
    SdpAssertions.offer(
        none.replace("a=mid:0\r\n", "a=mid:0\r\n" + one).replaceAll("a=group:.*\r\n", ""),
        "no ice-ufrag");
  }

  @Test
  void aBundledSectionMayHaveNoPortOfItsOwn() {
    String portless = OFFER.replace("m=application 9", "m=application 0");
    String bundled = portless.replace("a=mid:1", "a=mid:1\r\na=bundle-only");

    new SdpOffer(bundled);
    SdpAssertions.offer(portless, "one application section");
    SdpAssertions.offer(bundled.replace("BUNDLE 0 1", "BUNDLE 0"), "rejected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RTP/AVP",
        "RTP/AVPF",
        "RTP/SAVP",
        "RTP/SAVPF",
        "UDP/TLS/RTP/SAVP",
        "TCP/DTLS/RTP/SAVP",
        "TCP/DTLS/RTP/SAVPF"
      })
  void takesAudioUnderEveryProfilesNameAndDtlsOnlyByItsFingerprint(String profile) {
    String offer = OFFER.replace("UDP/TLS/RTP/SAVPF", profile);

    assertThat(new SdpOffer(offer).text()).isEqualTo(offer);
    SdpAssertions.offer(offer.replaceAll("a=fingerprint:.*\r\n", ""), "no fingerprint");
  }

  @Test
  void takesADataChannelUnderItsOlderName() {
    new SdpOffer(OFFER.replace("UDP/DTLS/SCTP", "DTLS/SCTP"));
    new SdpOffer(OFFER.replace("UDP/DTLS/SCTP", "TCP/DTLS/SCTP"));

    String mapped = RecordedSdp.offer("dtls-sctp-mapped");
    new SdpOffer(mapped);
    SdpAssertions.offer(mapped.replace(" DTLS", " UDP/DTLS"), "not SCTP over DTLS");
    SdpAssertions.offer(mapped.replace("sctpmap:5000", "sctpmap:5001"), "not SCTP over DTLS");
    SdpAssertions.offer(mapped.replace("5000", "70000"), "sctp-port of 1 to 65535");
    SdpAssertions.offer(mapped.replaceAll("a=sctpmap.*\r\n", ""), "not SCTP over DTLS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=video 0 UDP/TLS/RTP/SAVPF 0\r\n",
        "m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=mid:7\r\na=inactive\r\n",
        "m=audio 0 UDP/TLS/RTP/SAVPF 111\r\na=mid:2\r\n",
        "m=application 0 UDP/DTLS/SCTP webrtc-datachannel\r\n",
        "m=text 0 RTP/AVP 98\r\nm=image 0 udptl t38\r\n"
      })
  void passesOverSectionsThatAreStopped(String stopped) {
    for (String before : new String[] {"m=audio", "m=application"}) {
      String offer = OFFER.replace(before, stopped + before);
      assertThat(new SdpOffer(offer).text()).isEqualTo(offer);
    }
    new SdpOffer(OFFER + stopped);
    String used = stopped.replace(" 0 ", " 9 ");
    SdpAssertions.offer(OFFER + used + "a=mid:9\r\n".repeat(used.contains("a=mid") ? 0 : 1));
  }

  /** As libwebrtc does; see docs/decisions.md, "What the provider's stack takes of an offer". */
  @Test
  void refusesAnEmptyLine() {
    String empty = RecordedSdp.refused("blank-line-at-end");

    SdpAssertions.offer(empty, "form x=value");
    assertThat(empty).endsWith("\r\n\r\n");
    new SdpOffer(empty.substring(0, empty.length() - 2));
  }

  @Test
  void aStoppedSectionDoesNotTakeAnotherMid() {
    SdpAssertions.offer(
        OFFER + "m=video 0 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\n", "two sections of the same mid");
  }

  @Test
  void staysWithinItsBounds() {
    String line = "a=x:" + "y".repeat(4_090) + "\r\n";

    new SdpOffer(OFFER + line);
    SdpAssertions.offer(OFFER + line.replace("yy", "yyyyy"), "more than 4,096 characters");
    SdpAssertions.offer(OFFER + line.repeat(16), "longer than 64 KiB");
    SdpAssertions.offer(
        OFFER + ("a=" + "\u20ac".repeat(4_000) + "\n").repeat(6), "longer than 64 KiB");
    SdpAssertions.offer(OFFER + "a=x\r\n".repeat(2_000), "more than 2,000 lines");
    SdpAssertions.offer(OFFER.stripTrailing(), "does not end with a line break");
    SdpAssertions.offer(OFFER + "a=\ud83d\r\n", "half a surrogate pair");
    SdpAssertions.offer(null, "missing or empty");
  }

  @Test
  void neverShowsItself() {
    assertThat(new SdpOffer(OFFER).toString()).doesNotContain("v=0");
  }
}
