package com.vocahire.session;

import com.vocahire.session.crypto.Digest;
import java.util.Objects;

/**
 * Who asks, as the company's identity provider names them.
 *
 * @param subject the token's {@code sub} (RFC 7519, section 4.1.2)
 */
public record Caller(String subject) {

  /** A caller always has a subject. */
  public Caller {
    Objects.requireNonNull(subject, "a token without a subject names nobody");
  }

  /** What stands for the caller where only counting matters. */
  public String digest() {
    return Digest.hex("caller", subject);
  }
}
