package com.vocahire.signaling.sdp.entity;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The audio section: RTP over DTLS, multiplexed with RTCP (RFC 8829 sections 5.1.2 and 5.2.1). It
 * is the fingerprint that says DTLS; of the profile's names all count that section 5.1.2 lists,
 * because some endpoints write an older one and mean the same.
 */
record Audio(MediaSection section) {

  private static final Set<String> PROTOCOLS =
      Set.of(
          "UDP/TLS/RTP/SAVPF",
          "UDP/TLS/RTP/SAVP",
          "TCP/DTLS/RTP/SAVPF",
          "TCP/DTLS/RTP/SAVP",
          "RTP/SAVPF",
          "RTP/SAVP",
          "RTP/AVPF",
          "RTP/AVP");
  private static final Pattern PAYLOAD = Pattern.compile("[0-9]|[1-9][0-9]|1[01][0-9]|12[0-7]");
  private static final Pattern RTPMAP = Pattern.compile("([0-9]{1,3}) ([^ /]+/[0-9]{1,9}.*)");

  void check() {
    InvalidSdp.unless(
        PROTOCOLS.contains(section.protocol()), "has audio that is not RTP over DTLS");
    InvalidSdp.unless(
        section.formats().stream().allMatch(format -> PAYLOAD.matcher(format).matches()),
        "has an audio payload type that is not 0 to 127");
    InvalidSdp.unless(
        section.attributes().all("rtpmap").stream()
            .allMatch(rtpmap -> RTPMAP.matcher(rtpmap).matches()),
        "has a malformed rtpmap");
    InvalidSdp.unless(section.attributes().has("rtcp-mux"), "has audio without rtcp-mux");
  }

  /** Opus is what every browser and the interviewer speak (RFC 7874). */
  void checkOpus() {
    InvalidSdp.unless(encodings().contains("opus/48000/2"), "has audio without Opus");
  }

  /** An answer may number a codec otherwise than the offer did (RFC 3264 section 6.1). */
  void checkAnswers(Audio offered) {
    Set<String> known = new HashSet<>(offered.section.formats());
    known.addAll(offered.encodings());
    Set<String> chosen = new HashSet<>(section.formats());
    chosen.addAll(encodings());
    InvalidSdp.unless(!Collections.disjoint(known, chosen), "has no codec that was offered");
  }

  private Set<String> encodings() {
    Set<String> listed = Set.copyOf(section.formats());
    return section.attributes().all("rtpmap").stream()
        .map(RTPMAP::matcher)
        .filter(Matcher::matches)
        .filter(rtpmap -> listed.contains(rtpmap.group(1)))
        .map(rtpmap -> rtpmap.group(2).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
