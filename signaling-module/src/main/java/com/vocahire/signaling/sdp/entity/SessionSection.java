package com.vocahire.signaling.sdp.entity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands before the first media section (RFC 8866 section 5), in its order. */
record SessionSection(Attributes attributes) {

  private static final Pattern ORDER = Pattern.compile("vosi?u?e*p*c?b*t[trz]*k?a*");
  private static final Pattern ORIGIN =
      Pattern.compile("[^ ]+ [0-9]{1,20} [0-9]{1,20} IN IP[46] [^ ]+");
  private static final Pattern TIME = Pattern.compile("[0-9]{1,20} [0-9]{1,20}");

  static SessionSection of(List<SdpLine> lines) {
    InvalidSdp.unless(!lines.isEmpty() && lines.get(0).type() == 'v', "does not begin with v=0");
    InvalidSdp.unless(
        ORDER
            .matcher(lines.stream().map(SessionSection::type).collect(Collectors.joining()))
            .matches(),
        "does not have its session lines in the order v, o, s, t, a");
    InvalidSdp.unless(lines.get(0).value().equals("0"), "does not begin with v=0");
    InvalidSdp.unless(ORIGIN.matcher(lines.get(1).value()).matches(), "has a malformed o= line");
    InvalidSdp.unless(
        lines.stream()
            .filter(line -> line.type() == 't')
            .allMatch(line -> TIME.matcher(line.value()).matches()),
        "has a malformed t= line");
    return new SessionSection(Attributes.of(lines));
  }

  /** The sections that share one transport; the first named carries it (RFC 9143 section 7). */
  List<String> bundle() {
    return attributes.all("group").stream()
        .filter(group -> group.startsWith("BUNDLE "))
        .findFirst()
        .map(group -> List.of(group.substring("BUNDLE ".length()).split(" ")))
        .orElse(List.of());
  }

  private static String type(SdpLine line) {
    return String.valueOf(line.type());
  }
}
