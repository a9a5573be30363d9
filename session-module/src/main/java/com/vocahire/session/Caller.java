package com.vocahire.session;

import com.vocahire.session.crypto.Digest;
import java.util.Objects;

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

  /** Returns a digest of the subject, for counting. */
  public String digest() {
    return Digest.hex("caller", subject);
  }
}
