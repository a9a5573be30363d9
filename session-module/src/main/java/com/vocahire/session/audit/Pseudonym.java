package com.vocahire.session.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A pseudonym by which a person can be recognized, but neither read nor guessed: HMAC-SHA-256 (RFC
 * 2104) in 64 hexadecimal digits. Subjects can be guessed, so a digest without a key would name
 * them.
 */
public final class Pseudonym {

  /** A byte that UTF-8 never has, so that no two lists of parts look the same. */
  private static final byte BETWEEN = (byte) 0xfe;

  private Pseudonym() {}

  /**
   * The pseudonym of {@code parts} in their order, the first of which says what it is used for:
   * names of different uses do not lead to each other.
   */
  public static String of(byte[] key, String... parts) {
    Mac mac = hmac(key);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        mac.update(BETWEEN);
      }
      mac.update(parts[i].getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(mac.doFinal());
  }

  private static Mac hmac(byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
