package com.vocahire.session.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of an ephemeral token: enough to know it again, useless to whoever reads the table. */
public final class TokenDigest {

  private TokenDigest() {}

  public static byte[] of(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Compares in constant time. */
  public static boolean fits(byte[] digest, String token) {
    return MessageDigest.isEqual(digest, of(token));
  }
}
