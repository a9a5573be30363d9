package com.vocahire.signaling.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every offer, whatever it looks like. */
class SdpPropertiesTest {

  private static final Duration LONGEST = Duration.ofMillis(500);

  @Property(tries = 500)
  void everyLegalOfferIsRead(@ForAll("offers") String offer) {
    assertThat(new SdpOffer(offer).text()).isSameAs(offer);
  }

  @Property(tries = 500)
  void anOfferThatLacksARequiredLineIsRefused(
      @ForAll("offers") String offer, @ForAll("required") String start) {
    SdpAssertions.offer(offer.replaceAll("(?m)^" + start + ".*\r?\n", ""));
  }

  @Property(tries = 200)
  void anOfferWithASectionTwiceIsRefused(
      @ForAll("offers") String offer, @ForAll("sections") String media) {
    int begin = offer.indexOf("m=" + media);
    int next = offer.indexOf("\nm=", begin);

    SdpAssertions.offer(offer + offer.substring(begin, next < 0 ? offer.length() : next + 1));
  }

  @Property(tries = 200)
  void anOfferWithALineOfWhichThereIsOneTwiceIsRefused(
      @ForAll("offers") String offer, @ForAll("single") String start) {
    SdpAssertions.offer(offer.replaceAll("(?m)^(" + start + ".*\r?\n)", "$1$1"));
  }

  @Property(tries = 500)
  void anOfferWithAControlCharacterIsRefused(
      @ForAll("offers") String offer,
      @ForAll @CharRange(from = '\0', to = '\u001f') char control,
      @ForAll @IntRange(max = 1_000_000) int place) {
    char character = control == '\n' || control == '\r' ? '\u007f' : control;
    int at = place % offer.length();

    SdpAssertions.offer(offer.substring(0, at) + character + offer.substring(at));
  }

  @Property(tries = 500)
  void anOfferWithADamageIsReadOrRefusedByName(
      @ForAll("offers") String offer,
      @ForAll String damage,
      @ForAll @IntRange(max = 1_000_000) int place,
      @ForAll @IntRange(max = 40) int lost) {
    int at = place % offer.length();
    int on = Math.min(offer.length(), at + lost);

    readOrRefused(offer.substring(0, at) + damage + offer.substring(on));
  }

  @Property(tries = 500)
  void anyTextIsRefused(@ForAll String text) {
    SdpAssertions.offer(text);
  }

  @Property(tries = 200)
  void theLongestTextTakesNoLongTime(
      @ForAll("offers") String offer, @ForAll("filling") String line) {
    String longest = offer + line.repeat((64 * 1024 - offer.length()) / line.length());
    var thread = ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadCpuTime();

    readOrRefused(longest);

    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(LONGEST);
  }

  private static void readOrRefused(String text) {
    try {
      assertThat(new SdpOffer(text).text()).isEqualTo(text);
    } catch (InterviewFailure refused) {
      assertThat(refused.kind()).isEqualTo(Kind.INVALID_SDP);
    }
  }

  @Provide
  Arbitrary<String> offers() {
    return OfferShapes.any();
  }

  @Provide
  Arbitrary<String> required() {
    return Arbitraries.of(
        "v=",
        "o=",
        "s=",
        "t=",
        "m=audio",
        "m=application",
        "a=ice-ufrag",
        "a=ice-pwd",
        "a=fingerprint",
        "a=setup",
        "a=mid",
        "a=rtcp-mux",
        "a=rtpmap",
        "a=sctp-port");
  }

  @Provide
  Arbitrary<String> single() {
    return Arbitraries.of(
        "v=", "o=", "s=", "a=ice-ufrag", "a=ice-pwd", "a=setup", "a=mid", "a=sctp-port");
  }

  @Provide
  Arbitrary<String> sections() {
    return Arbitraries.of("audio", "application");
  }

  /** Lines that a careless expression would need long for. */
  @Provide
  Arbitrary<String> filling() {
    return Arbitraries.of(
        "a=group:BUNDLE " + "0 ".repeat(2_000) + "\n",
        "a=fingerprint:sha-256 " + "A:".repeat(2_000) + "\n",
        "a=rtpmap:111 " + "/1".repeat(2_000) + "\n",
        "a=mid:" + "a".repeat(4_000) + "\n",
        "a=" + "\u00e4".repeat(4_000) + "\n",
        "t=0 0\n",
        "a=x:y\r\n",
        "\r\n",
        "m=audio" + " 9".repeat(2_000) + "\n");
  }
}
