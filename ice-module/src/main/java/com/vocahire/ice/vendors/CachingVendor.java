package com.vocahire.ice.vendors;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.platform.RefreshedValue;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Keeps a vendor's answer and gives it to everybody while it outlasts the interview it is given
 * for. Shortly before that ends it is refreshed in the background; however many ask at once, the
 * vendor is asked once.
 */
final class CachingVendor implements TurnVendor {

  /** How long before its end an answer is renewed. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  /** Whom the vendor is asked for: everybody. */
  private static final String SHARED = "shared";

  private final TurnVendor vendor;
  private final RefreshedValue<Relays> kept;

  /**
   * @param needed how long an answer must still be good when it is given
   */
  CachingVendor(TurnVendor vendor, Duration needed, Clock clock) {
    this.vendor = vendor;
    kept =
        new RefreshedValue<>(
            () -> vendor.relays(SHARED), relays -> relays.expiresAt().minus(needed), AHEAD, clock);
  }

  @Override
  public String name() {
    return vendor.name();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    return kept.get();
  }
}
