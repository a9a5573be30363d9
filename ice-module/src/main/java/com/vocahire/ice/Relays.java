package com.vocahire.ice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a vendor answered.
 *
 * @param servers cleaned: a browser takes all of them, and one is a relay at least
 * @param expiresAt until when their credentials are good
 */
public record Relays(List<IceServer> servers, Instant expiresAt) {

  /** Whether they are still good in {@code time} from {@code now}. */
  public boolean last(Duration time, Instant now) {
    return now.plus(time).isBefore(expiresAt);
  }
}
