package com.vocahire.hiring.keys;

import java.time.Instant;

/**
 * An access token of this installation.
 *
 * @param value a JWT (RFC 9068)
 * @param expiresAt until when it is valid
 */
public record AccessToken(String value, Instant expiresAt) {

  /** Masked: it lets its bearer in. */
  @Override
  public String toString() {
    return "AccessToken[masked]";
  }
}
