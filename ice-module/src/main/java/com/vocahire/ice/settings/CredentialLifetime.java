package com.vocahire.ice.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long new credentials are good.
 *
 * @param lifetime what vendors are asked for
 */
public record CredentialLifetime(Duration lifetime, Clock clock) {

  /** In whole seconds, as every vendor takes it. */
  public long seconds() {
    return lifetime.toSeconds();
  }

  /** Before a vendor is asked: what it gives then lasts a little longer, never shorter. */
  public Instant now() {
    return clock.instant();
  }

  /** The end of what was asked for at that time. */
  public Instant end(Instant asked) {
    return asked.plus(lifetime);
  }

  /** The same where the vendor says for how long: should that be shorter, it counts. */
  public Instant end(Instant asked, long toldSeconds) {
    return asked.plusSeconds(Math.min(toldSeconds, seconds()));
  }
}
