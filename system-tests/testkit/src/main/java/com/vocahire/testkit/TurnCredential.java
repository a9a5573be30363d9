package com.vocahire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A credential as "A REST API for access to TURN services" (draft-uberti-behave-turn-rest) makes
 * it, written a second time for the tests: they import nothing of the product.
 */
public record TurnCredential(String username, String password) {

  /** Good until {@code expiry}. */
  public static TurnCredential of(String user, Instant expiry, String secret) {
    var username = expiry.getEpochSecond() + ":" + user;
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
      var digest = mac.doFinal(username.getBytes(UTF_8));
      return new TurnCredential(username, Base64.getEncoder().encodeToString(digest));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Good for ten minutes. */
  public static TurnCredential good(String user, String secret) {
    return of(user, Instant.now().plusSeconds(600), secret);
  }

  /** Returns the same password under another name. */
  public TurnCredential renamed(String username) {
    return new TurnCredential(username, password);
  }
}
