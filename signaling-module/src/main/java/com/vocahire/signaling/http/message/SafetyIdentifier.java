package com.vocahire.signaling.http.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.session.Caller;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets the provider recognize that two interviews belong to one person without identifying the
 * person: HMAC-SHA-256 (RFC 2104) of the subject, as 64 hexadecimal digits. The same on every node
 * and after every restart.
 */
public final class SafetyIdentifier {

  static final String HEADER = "OpenAI-Safety-Identifier";

  private static final String HMAC = "HmacSHA256";

  private final byte[] salt;

  /**
   * @param salt not empty and secret: with it a guessed subject could be verified
   */
  public SafetyIdentifier(String salt) {
    this.salt = salt.getBytes(UTF_8);
  }

  public String of(Caller caller) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(salt, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(caller.subject().getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
