package com.vocahire.webapp.assets;

/** How a body is compressed (RFC 9110, section 8.4.1), the smallest first. */
enum ContentCoding {
  /** RFC 7932. */
  BROTLI("br", ".br"),
  GZIP("gzip", ".gz"),
  /** Not at all. */
  IDENTITY("identity", "");

  private final String token;
  private final String suffix;

  ContentCoding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** The name in {@code Accept-Encoding} and {@code Content-Encoding}. */
  String token() {
    return token;
  }

  /** Ends the name of a file that the build has compressed in this way. */
  String suffix() {
    return suffix;
  }
}
