package com.vocahire.ice;

import java.util.concurrent.CompletionStage;

/** Port: somebody who gives credentials for TURN relays: the company's own servers, or a vendor. */
public interface TurnVendor {

  /** As the configuration names it; what an answer says as its {@code source}. */
  String name();

  /**
   * Relays for one caller. Holds no thread while a vendor is asked.
   *
   * @param subject the token's {@code sub} (RFC 7519, section 4.1.2); no vendor learns it
   * @return fails with {@link VendorFailed} only
   */
  CompletionStage<Relays> relays(String subject);

  /** Whether {@link #relays} has always served when it returns, because all is made here. */
  default boolean asksNobody() {
    return false;
  }
}
