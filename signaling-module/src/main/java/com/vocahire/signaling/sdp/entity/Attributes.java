package com.vocahire.signaling.sdp.entity;

import java.util.List;
import java.util.Optional;

/** The {@code a=} lines of one level (RFC 8866 section 5.13). Other attributes are ignored. */
record Attributes(List<String> lines) {

  static Attributes of(List<SdpLine> lines) {
    return new Attributes(
        lines.stream().filter(line -> line.type() == 'a').map(SdpLine::value).toList());
  }

  boolean has(String flag) {
    return lines.contains(flag);
  }

  List<String> all(String name) {
    String start = name + ":";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  /** Of two, one reader takes the first and another the last: so there must be one at most. */
  Optional<String> single(String name) {
    List<String> values = all(name);
    InvalidSdp.unless(values.size() < 2, "has more than one " + name + " in a section");
    return values.stream().findFirst();
  }
}
