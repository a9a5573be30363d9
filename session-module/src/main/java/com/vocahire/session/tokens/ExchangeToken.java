package com.vocahire.session.tokens;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.crypto.Digest;
import com.vocahire.session.crypto.Seal;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Our ephemeral token: 256 random bits that let one caller exchange one offer for one session. It
 * is never stored, only its digest; it also makes the key that the provider's secret is sealed
 * with, together with session and caller.
 *
 * @param value secret; {@code vht_} and 43 characters of Base64 for addresses (RFC 4648, section 5)
 */
public record ExchangeToken(String value) {

  private static final String PREFIX = "vht_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Another one each time. */
  public static ExchangeToken random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new ExchangeToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Returns whether it is of our making, and not the provider's. */
  public boolean isOurs() {
    return value.startsWith(PREFIX);
  }

  /** Closes and opens what only this token, of this caller and for this session, may open. */
  public Seal seal(SessionId session, Caller caller) {
    return new Seal(Digest.of("provider secret", value, session.toString(), caller.subject()));
  }

  /** Masked: its bearer can exchange an offer. */
  @Override
  public String toString() {
    return "ExchangeToken[masked]";
  }
}
