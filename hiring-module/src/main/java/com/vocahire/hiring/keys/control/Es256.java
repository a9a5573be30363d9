package com.vocahire.hiring.keys.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/**
 * Writes a JWS in its compact form, signed with ECDSA on P-256 and SHA-256 (RFC 7515, section 7.1;
 * RFC 7518, section 3.4). Java signs in that form itself: the two numbers, 32 bytes each.
 */
final class Es256 {

  /** Of the header. */
  static final String NAME = "ES256";

  private static final String SIGNATURE = "SHA256withECDSAinP1363Format";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Es256() {}

  static String signed(JsonObject header, JsonObject claims, PrivateKey key) {
    var content = part(header) + "." + part(claims);
    try {
      var signature = Signature.getInstance(SIGNATURE);
      signature.initSign(key);
      signature.update(content.getBytes(US_ASCII));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String part(JsonObject json) {
    return BASE64.encodeToString(json.toString().getBytes(UTF_8));
  }
}
