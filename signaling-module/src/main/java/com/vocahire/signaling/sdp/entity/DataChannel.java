package com.vocahire.signaling.sdp.entity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The data channel's section: SCTP over DTLS (RFC 8841 sections 4 to 6), also under the older name
 * {@code DTLS/SCTP} that RFC 8829 section 5.1.2 has accepted for compatibility. That name's own
 * older form has the port as its format, and a {@code sctpmap} of it (RFC 8841's drafts up to 14).
 */
record DataChannel(MediaSection section) {

  private static final String OLDER = "DTLS/SCTP";
  private static final Set<String> PROTOCOLS = Set.of("UDP/DTLS/SCTP", "TCP/DTLS/SCTP", OLDER);
  private static final List<String> FORMAT = List.of("webrtc-datachannel");
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,19}");

  void check() {
    String port = port();
    InvalidSdp.unless(
        PORT.matcher(port).matches() && Integer.parseInt(port) <= 65_535,
        "has a data channel without an sctp-port of 1 to 65535");
    InvalidSdp.unless(
        section
            .attributes()
            .single("max-message-size")
            .filter(size -> !SIZE.matcher(size).matches())
            .isEmpty(),
        "has a malformed max-message-size");
  }

  private String port() {
    InvalidSdp.unless(
        PROTOCOLS.contains(section.protocol()) && (section.formats().equals(FORMAT) || isMapped()),
        "has a data channel that is not SCTP over DTLS");
    return isMapped()
        ? section.formats().get(0)
        : section.attributes().single("sctp-port").orElse("");
  }

  private boolean isMapped() {
    var formats = section.formats();
    return section.protocol().equals(OLDER)
        && formats.size() == 1
        && section.attributes().all("sctpmap").stream()
            .anyMatch(map -> map.startsWith(formats.get(0) + " " + FORMAT.get(0)));
  }
}
