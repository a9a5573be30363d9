package com.vocahire.session.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of values that must be recognized, but not readable in the tables. */
public final class Digest {

  /** Bytes that UTF-8 never has, so that no two lists of parts look the same. */
  private static final byte BETWEEN = (byte) 0xfe;

  private static final byte MISSING = (byte) 0xff;

  private Digest() {}

  /** The digest of one text, or of several in their order; null where one is missing. */
  public static byte[] of(String... parts) {
    MessageDigest digest = sha256();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        digest.update(BETWEEN);
      }
      digest.update(parts[i] == null ? new byte[] {MISSING} : parts[i].getBytes(UTF_8));
    }
    return digest.digest();
  }

  /** Returns the same in 64 hexadecimal digits. */
  public static String hex(String... parts) {
    return HexFormat.of().formatHex(of(parts));
  }

  /** Compares in constant time. */
  public static boolean fits(byte[] digest, String text) {
    return MessageDigest.isEqual(digest, of(text));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
