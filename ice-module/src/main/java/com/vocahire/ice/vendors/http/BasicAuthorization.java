package com.vocahire.ice.vendors.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A vendor knows us by user name and password (RFC 7617). */
public record BasicAuthorization(String user, String password) {

  static final String HEADER = "Authorization";

  String value() {
    var pair = (user + ":" + password).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Masked: it holds a password. */
  @Override
  public String toString() {
    return "BasicAuthorization[masked]";
  }
}
