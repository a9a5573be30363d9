package com.vocahire.signaling.sdp.entity;

import java.util.List;
import java.util.regex.Pattern;

/** A media section (RFC 8866 section 5.14): its {@code m=} line taken apart, and its attributes. */
record MediaSection(
    String media, int port, String protocol, List<String> formats, Attributes attributes) {

  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern TOKEN = Pattern.compile("[!#-'*+.0-9A-Z^-~-]{1,256}");

  /** The first line is the {@code m=}. The order of the others is not checked. */
  static MediaSection of(List<SdpLine> lines) {
    InvalidSdp.unless(
        lines.stream().skip(1).allMatch(line -> "icbka".indexOf(line.type()) >= 0),
        "has a line that does not belong in a media section");
    List<String> fields = List.of(lines.get(0).value().split(" ", -1));
    InvalidSdp.unless(
        fields.size() > 3
            && !fields.contains("")
            && PORT.matcher(fields.get(1)).matches()
            && Integer.parseInt(fields.get(1)) <= 65_535,
        "has a malformed media line");
    return new MediaSection(
        fields.get(0),
        Integer.parseInt(fields.get(1)),
        fields.get(2),
        fields.subList(3, fields.size()),
        Attributes.of(lines));
  }

  /** Its name in the description (RFC 5888 section 4). */
  String mid() {
    String mid = attributes.single("mid").orElse("");
    InvalidSdp.unless(TOKEN.matcher(mid).matches(), "has a section without a mid");
    return mid;
  }

  /**
   * Stopped by the offerer: port 0, without a bundle that it shares (RFC 8829 section 5.2.2, RFC
   * 3264 section 6). It has no transport and needs no mid, and the answer rejects it.
   */
  boolean isStopped() {
    return port == 0 && !attributes.has("bundle-only");
  }

  /** Port 0 refuses a section, unless it has none because it is bundled (RFC 9143 section 6). */
  void checkAccepted(boolean bundled) {
    InvalidSdp.unless(
        port > 0 || (bundled && attributes.has("bundle-only")), "has a section that is rejected");
  }
}
