package com.vocahire.ice;

import java.util.concurrent.CompletionStage;

/** Port: a source of credentials for TURN relays: the company's own servers, or a vendor. */
public interface TurnVendor {

  /** The name in the settings, which answers carry as their {@code source}. */
  String name();

  /**
   * The relays for one caller. Blocks no thread during a request to a vendor.
   *
   * @param subject the token's {@code sub} (RFC 7519, section 4.1.2); it is never sent to a vendor
   * @return fails with {@link VendorFailed} only
   */
  CompletionStage<Relays> relays(String subject);

  /**
   * Whether {@link #relays} always returns a completed stage, because the relays are created
   * locally.
   */
  default boolean isLocal() {
    return false;
  }
}
