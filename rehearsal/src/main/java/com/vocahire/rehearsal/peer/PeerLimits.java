package com.vocahire.rehearsal.peer;

import java.time.Duration;

/**
 * These limits bound how long a peer waits.
 *
 * @param connect from the answer until ICE and DTLS are up
 * @param absence from a disconnection until the peer is given up for lost
 */
public record PeerLimits(Duration connect, Duration absence) {}
