package com.vocahire.ice.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long new credentials are good.
 *
 * @param lifetime what vendors are asked for
 */
record Term(Duration lifetime, Clock clock) {

  /** In whole seconds, as every vendor takes it. */
  long seconds() {
    return lifetime.toSeconds();
  }

  /** Before a vendor is asked: what it gives then lasts a little longer, never shorter. */
  Instant now() {
    return clock.instant();
  }

  /** The end of what was asked for at that time. */
  Instant end(Instant asked) {
    return asked.plus(lifetime);
  }

  /** The same where the vendor says for how long: should that be shorter, it counts. */
  Instant end(Instant asked, long toldSeconds) {
    return asked.plusSeconds(Math.min(toldSeconds, seconds()));
  }
}
