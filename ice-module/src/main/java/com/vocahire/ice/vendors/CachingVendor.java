package com.vocahire.ice.vendors;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.platform.RefreshedValue;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Caches a vendor's answer for all callers for as long as it outlasts an interview that starts now.
 * Shortly before the end of that it is refreshed in the background; concurrent callers share one
 * request.
 */
final class CachingVendor implements TurnVendor {

  /** How long before the end of its use an answer is refreshed. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  /** The subject of the vendor's request, which all callers share. */
  private static final String SHARED = "shared";

  private final TurnVendor vendor;
  private final RefreshedValue<Relays> cached;

  /**
   * @param required the remaining lifetime that an answer must have when it is used
   */
  CachingVendor(TurnVendor vendor, Duration required, Clock clock) {
    this.vendor = vendor;
    cached =
        new RefreshedValue<>(
            () -> vendor.relays(SHARED),
            relays -> relays.expiresAt().minus(required),
            AHEAD,
            clock);
  }

  @Override
  public String name() {
    return vendor.name();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    return cached.get();
  }
}
