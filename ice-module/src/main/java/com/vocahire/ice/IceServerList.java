package com.vocahire.ice;

import java.time.Instant;
import java.util.List;

/**
 * What a browser is given.
 *
 * @param expiresAt until when its credentials are good: longer than an interview may take
 * @param source which vendor it comes from, as the configuration names it; {@code stun}, or {@code
 *     none} when nothing is configured
 * @param degraded whether a vendor that was asked for before could not serve
 * @param policy what the page should make of it
 */
public record IceServerList(
    List<IceServer> servers, Instant expiresAt, String source, boolean degraded, IcePolicy policy) {

  /** The same, from another vendor than was asked for. */
  public IceServerList asDegraded() {
    return new IceServerList(servers, expiresAt, source, true, policy);
  }
}
