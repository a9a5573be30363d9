package com.vocahire.signaling.sdp.entity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A certificate's fingerprint (RFC 8122 section 5): a hash's name and its bytes as pairs of hex
 * digits. MD2 and MD5 are of the grammar, and forbidden.
 */
final class Fingerprint {

  private static final Map<String, Integer> BYTES =
      Map.of("sha-1", 20, "sha-224", 28, "sha-256", 32, "sha-384", 48, "sha-512", 64);
  private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f:]{1,191}");

  private Fingerprint() {}

  static void check(String value) {
    String[] parts = value.split(" ", -1);
    Integer bytes = BYTES.get(parts[0].toLowerCase(Locale.ROOT));
    InvalidSdp.unless(bytes != null, "has a fingerprint of an unknown hash");
    InvalidSdp.unless(
        parts.length == 2 && DIGITS.matcher(parts[1]).matches() && pairs(parts[1], bytes),
        "has a fingerprint that is not of its hash's length in hex pairs");
  }

  private static boolean pairs(String digits, int bytes) {
    if (digits.length() != bytes * 3 - 1) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if ((digits.charAt(i) == ':') != (i % 3 == 2)) {
        return false;
      }
    }
    return true;
  }
}
