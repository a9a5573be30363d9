package com.vocahire.ice.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The lifetime of new credentials.
 *
 * @param lifetime the lifetime that is requested from vendors
 */
public record CredentialLifetime(Duration lifetime, Clock clock) {

  /** In whole seconds, as every vendor takes it. */
  public long seconds() {
    return lifetime.toSeconds();
  }

  /**
   * The time before a request is sent: credentials then last slightly longer than computed, never
   * shorter.
   */
  public Instant now() {
    return clock.instant();
  }

  /** Returns the expiry of credentials requested at that time. */
  public Instant expiry(Instant requestedAt) {
    return requestedAt.plus(lifetime);
  }

  /** The same with the lifetime that the vendor granted, if that is shorter. */
  public Instant expiry(Instant requestedAt, long grantedSeconds) {
    return requestedAt.plusSeconds(Math.min(grantedSeconds, seconds()));
  }
}
