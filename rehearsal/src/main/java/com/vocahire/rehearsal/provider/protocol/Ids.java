package com.vocahire.rehearsal.provider.protocol;

import java.security.SecureRandom;

/** Identifiers that look like the provider's: a prefix and 21 letters or digits. */
public final class Ids {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix).append('_');
    RANDOM.ints(21, 0, LETTERS.length()).forEach(i -> id.append(LETTERS.charAt(i)));
    return id.toString();
  }
}
