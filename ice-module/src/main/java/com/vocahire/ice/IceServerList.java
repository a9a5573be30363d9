package com.vocahire.ice;

import java.time.Instant;
import java.util.List;

/**
 * What a browser is given.
 *
 * @param expiresAt until when it is good; ask again before
 * @param source which vendor it comes from: {@code stun}, or {@code none} when nothing is
 *     configured
 * @param degraded whether a vendor that was configured could not serve
 */
public record IceServerList(
    List<IceServer> servers, Instant expiresAt, String source, boolean degraded) {}
