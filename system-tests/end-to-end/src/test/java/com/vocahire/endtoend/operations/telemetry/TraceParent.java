package com.vocahire.endtoend.operations.telemetry;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** What a page says of the trace that a request is a part of (W3C Trace Context, section 3.2). */
record TraceParent(String trace, String span) {

  static final String FIELD = "traceparent";

  private static final Pattern FORM =
      Pattern.compile("00-(?<trace>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-01");

  /** As a page makes it. */
  static TraceParent random() {
    return new TraceParent(hex(16), hex(8));
  }

  static TraceParent of(String value) {
    var form = FORM.matcher(value);
    if (!form.matches()) {
      throw new IllegalArgumentException(value);
    }
    return new TraceParent(form.group("trace"), form.group("span"));
  }

  @Override
  public String toString() {
    return "00-" + trace + "-" + span + "-01";
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
