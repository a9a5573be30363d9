package com.vocahire.hiring.invitation.entity;

import com.vocahire.session.crypto.Digest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of an invitation's link: 128 random bits in base64url, 22 characters.
 *
 * @param value what stands in the link's fragment
 */
public record InvitationToken(String value) {

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

  /** A new one. */
  public static InvitationToken random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** The token in a text that a caller sent; empty for a text that is none. */
  public static Optional<InvitationToken> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new InvitationToken(text)) : Optional.empty();
  }

  /**
   * What is stored and looked up. A look-up by digest takes the same time for every token that does
   * not exist: what an index compares is not what a guesser chooses.
   */
  public String digest() {
    return Digest.hex("invitation", value);
  }

  /** Masked: it lets its bearer in. */
  @Override
  public String toString() {
    return "InvitationToken[masked]";
  }
}
