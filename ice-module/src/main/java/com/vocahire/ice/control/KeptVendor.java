package com.vocahire.ice.control;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Keeps a vendor's answer and gives it to everybody while it outlasts the interview it is given
 * for. Shortly before that ends it is renewed behind the callers' backs; however many ask at once,
 * the vendor is asked once.
 */
final class KeptVendor implements TurnVendor {

  /** How long before its end an answer is renewed. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private final TurnVendor vendor;
  private final Duration needed;
  private final Clock clock;
  private Relays kept;
  private CompletableFuture<Relays> asked;

  /**
   * @param needed how long an answer must still be good when it is given
   */
  KeptVendor(TurnVendor vendor, Duration needed, Clock clock) {
    this.vendor = vendor;
    this.needed = needed;
    this.clock = clock;
  }

  @Override
  public String name() {
    return vendor.name();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    CompletableFuture<Relays> ours;
    Relays good;
    synchronized (this) {
      var now = clock.instant();
      good = kept != null && kept.last(needed, now) ? kept : null;
      if (good != null && (asked != null || kept.last(needed.plus(AHEAD), now))) {
        return CompletableFuture.completedFuture(good);
      }
      if (asked != null) {
        return asked;
      }
      ours = new CompletableFuture<>();
      asked = ours;
    }
    vendor.relays(subject).whenComplete((relays, failure) -> answered(ours, relays, failure));
    return good == null ? ours : CompletableFuture.completedFuture(good);
  }

  private void answered(CompletableFuture<Relays> ours, Relays relays, Throwable failure) {
    synchronized (this) {
      asked = null;
      kept = failure == null ? relays : kept;
    }
    if (failure == null) {
      ours.complete(relays);
    } else {
      ours.completeExceptionally(failure);
    }
  }
}
