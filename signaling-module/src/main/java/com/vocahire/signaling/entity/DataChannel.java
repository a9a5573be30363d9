package com.vocahire.signaling.entity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The data channel's section: SCTP over DTLS (RFC 8841 sections 4 to 6). */
record DataChannel(MediaSection section) {

  private static final Set<String> PROTOCOLS = Set.of("UDP/DTLS/SCTP", "TCP/DTLS/SCTP");
  private static final List<String> FORMAT = List.of("webrtc-datachannel");
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,19}");

  void check() {
    BrokenSdp.unless(
        PROTOCOLS.contains(section.protocol()) && section.formats().equals(FORMAT),
        "has a data channel that is not SCTP over DTLS");
    String port = section.attributes().single("sctp-port").orElse("");
    BrokenSdp.unless(
        PORT.matcher(port).matches() && Integer.parseInt(port) <= 65_535,
        "has a data channel without an sctp-port of 1 to 65535");
    BrokenSdp.unless(
        section
            .attributes()
            .single("max-message-size")
            .filter(size -> !SIZE.matcher(size).matches())
            .isEmpty(),
        "has a malformed max-message-size");
  }
}
