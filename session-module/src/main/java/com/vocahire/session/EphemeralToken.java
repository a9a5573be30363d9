package com.vocahire.session;

import java.time.Instant;

/**
 * The provider's short-lived secret for one browser.
 *
 * @param value secret; handed to its owner, kept only as a digest
 * @param expiresAt until when the provider accepts it for a new call
 * @param model the model that the call will use
 */
public record EphemeralToken(String value, Instant expiresAt, String model) {

  @Override
  public String toString() {
    return "EphemeralToken[masked, expiresAt=" + expiresAt + ", model=" + model + "]";
  }
}
