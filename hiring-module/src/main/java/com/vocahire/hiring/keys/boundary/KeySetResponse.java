package com.vocahire.hiring.keys.boundary;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A JWK set (RFC 7517, section 5). */
public record KeySetResponse(List<Key> keys) {

  /** The bytes of a coordinate on P-256 (RFC 7518, section 6.2.1.2). */
  private static final int COORDINATE = 32;

  /** A public key on P-256. */
  public record Key(
      String kty, String crv, String use, String alg, String kid, String x, String y) {}

  static KeySetResponse of(Map<String, ECPublicKey> keys) {
    return new KeySetResponse(
        keys.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> key(each.getKey(), each.getValue()))
            .toList());
  }

  private static Key key(String id, ECPublicKey key) {
    var point = key.getW();
    var x = text(point.getAffineX());
    return new Key("EC", "P-256", "sig", "ES256", id, x, text(point.getAffineY()));
  }

  /** Of exactly 32 bytes: a number may have a sign byte too many, or leading zeros too few. */
  private static String text(BigInteger coordinate) {
    byte[] number = coordinate.toByteArray();
    byte[] bytes = new byte[COORDINATE];
    int length = Math.min(number.length, COORDINATE);
    byte[] last = Arrays.copyOfRange(number, number.length - length, number.length);
    System.arraycopy(last, 0, bytes, COORDINATE - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
