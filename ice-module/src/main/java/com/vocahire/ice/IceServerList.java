package com.vocahire.ice;

import java.time.Instant;
import java.util.List;

/**
 * The ICE servers for a browser.
 *
 * @param expiresAt the expiry of its credentials: later than any interview may end
 * @param source the vendor that provided it, as the settings name it; {@code stun}, or {@code none}
 *     if nothing is configured
 * @param degraded whether a vendor with precedence could not provide relays
 * @param policy the ICE policy for the page
 */
public record IceServerList(
    List<IceServer> servers,
    Instant expiresAt,
    String source,
    boolean degraded,
    IcePolicy policy) {}
