package com.vocahire.ice.vendors;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorRequestCompleted;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Asks one vendor after the other until one serves. */
public final class VendorChain {

  private final List<TurnVendor> vendors;
  private final String subject;
  private final Consumer<VendorRequestCompleted> told;

  /**
   * The first that served.
   *
   * @param relays empty when none did
   * @param source its name; empty text without one
   * @param degraded whether one that was asked before it could not
   */
  public record Served(Optional<Relays> relays, String source, boolean degraded) {}

  private VendorChain(
      List<TurnVendor> vendors, String subject, Consumer<VendorRequestCompleted> told) {
    this.vendors = vendors;
    this.subject = subject;
    this.told = told;
  }

  /** Asks them in their order, for one caller; never fails. {@code told} hears of each. */
  public static CompletionStage<Served> ask(
      List<TurnVendor> vendors, String subject, Consumer<VendorRequestCompleted> told) {
    return new VendorChain(vendors, subject, told).from(0);
  }

  private CompletionStage<Served> from(int place) {
    if (place == vendors.size()) {
      if (place > 0) {
        told.accept(VendorRequestCompleted.nobody());
      }
      return CompletableFuture.completedFuture(new Served(Optional.empty(), "", place > 0));
    }
    var vendor = vendors.get(place);
    return vendor
        .relays(subject)
        .whenComplete((relays, failure) -> tell(vendor.name(), failure))
        .thenApply(relays -> new Served(Optional.of(relays), vendor.name(), place > 0))
        .exceptionallyCompose(failed -> from(place + 1));
  }

  private void tell(String vendor, Throwable failure) {
    told.accept(
        failure == null
            ? VendorRequestCompleted.served(vendor)
            : VendorRequestCompleted.failed(vendor, failure));
  }
}
