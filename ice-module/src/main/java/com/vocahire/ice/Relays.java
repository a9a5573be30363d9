package com.vocahire.ice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The relays that a vendor provided.
 *
 * @param servers validated: a browser can use all of them, and at least one is a relay
 * @param expiresAt the expiry of their credentials
 */
public record Relays(List<IceServer> servers, Instant expiresAt) {

  /** Returns whether their credentials are still valid {@code time} after {@code now}. */
  public boolean last(Duration time, Instant now) {
    return now.plus(time).isBefore(expiresAt);
  }
}
