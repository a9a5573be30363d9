package com.vocahire.ice.vendors;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorFailed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Replaces a vendor whose settings are invalid, so that answers are marked as degraded. */
record MisconfiguredVendor(String name) implements TurnVendor {

  @Override
  public CompletionStage<Relays> relays(String subject) {
    return CompletableFuture.failedFuture(VendorFailed.misconfigured());
  }
}
