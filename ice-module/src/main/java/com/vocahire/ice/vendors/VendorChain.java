package com.vocahire.ice.vendors;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorRequestCompleted;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Tries the vendors in order until one provides relays. */
public final class VendorChain {

  private final List<TurnVendor> vendors;
  private final String subject;
  private final Consumer<VendorRequestCompleted> observer;

  /**
   * The result: the first vendor that provided relays.
   *
   * @param relays empty if no vendor did
   * @param source the name of the vendor; empty text if there was none
   * @param degraded whether a vendor before it could not
   */
  public record Served(Optional<Relays> relays, String source, boolean degraded) {}

  private VendorChain(
      List<TurnVendor> vendors, String subject, Consumer<VendorRequestCompleted> observer) {
    this.vendors = vendors;
    this.subject = subject;
    this.observer = observer;
  }

  /**
   * Tries the vendors in order for one caller. The stage never fails; {@code observer} receives the
   * outcome of each.
   */
  public static CompletionStage<Served> first(
      List<TurnVendor> vendors, String subject, Consumer<VendorRequestCompleted> observer) {
    return new VendorChain(vendors, subject, observer).from(0);
  }

  private CompletionStage<Served> from(int index) {
    if (index == vendors.size()) {
      if (index > 0) {
        observer.accept(VendorRequestCompleted.noneServed());
      }
      return CompletableFuture.completedFuture(new Served(Optional.empty(), "", index > 0));
    }
    var vendor = vendors.get(index);
    return vendor
        .relays(subject)
        .whenComplete((relays, failure) -> report(vendor.name(), failure))
        .thenApply(relays -> new Served(Optional.of(relays), vendor.name(), index > 0))
        .exceptionallyCompose(failed -> from(index + 1));
  }

  private void report(String vendor, Throwable failure) {
    observer.accept(
        failure == null
            ? VendorRequestCompleted.served(vendor)
            : VendorRequestCompleted.failed(vendor, failure));
  }
}
