package com.vocahire.webapp.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;

/** The version of what is sent (RFC 9110, section 8.8.3). */
record EntityTag(String value) {

  private static final String HEADER = "If-None-Match";
  private static final String WEAK = "W/";
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*+\")");

  /** Of exactly these bytes. */
  static EntityTag strong(String opaque) {
    return new EntityTag('"' + opaque + '"');
  }

  /** Of the content, however it is compressed. */
  static EntityTag weak(String opaque) {
    return new EntityTag(WEAK + '"' + opaque + '"');
  }

  /**
   * Whether the client has it: compared weakly (RFC 9110, section 13.1.2), since a proxy that
   * compresses weakens the tag.
   */
  boolean isKnownTo(HttpServletRequest request) {
    var lines = request.getHeaders(HEADER);
    return lines != null && isIn(String.join(",", Collections.list(lines)));
  }

  boolean isIn(String list) {
    var opaque = value.startsWith(WEAK) ? value.substring(WEAK.length()) : value;
    return list.strip().equals("*")
        || TAG.matcher(list).results().anyMatch(tag -> tag.group(1).equals(opaque));
  }
}
