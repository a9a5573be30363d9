package com.vocahire.session;

import com.vocahire.session.crypto.Digest;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The authenticated caller of a request.
 *
 * @param subject the token's {@code sub} (RFC 7519, section 4.1.2)
 */
public record Caller(String subject) {

  /**
   * Requires a subject.
   *
   * @throws NullPointerException when there is none
   */
  public Caller {
    Objects.requireNonNull(subject, "a token needs a subject");
  }

  /**
   * Returns who sent the request with this token.
   *
   * @throws NullPointerException when the token has no subject
   */
  public static Caller of(JsonWebToken token) {
    return new Caller(token.getSubject());
  }

  /** Returns a digest of the subject, for counting. */
  public String digest() {
    return Digest.hex("caller", subject);
  }
}
