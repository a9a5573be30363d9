package com.vocahire.ice.answer;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.IceServerList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * ICE servers in the format of {@code RTCPeerConnection}, with their expiry, source and policy.
 *
 * @param expiresIn whole seconds until {@code expiresAt}, by the server's clock
 */
public record IceServersResponse(
    List<IceServer> iceServers,
    Instant expiresAt,
    long expiresIn,
    String source,
    boolean degraded,
    String policy) {

  static IceServersResponse of(IceServerList list, Instant now) {
    return new IceServersResponse(
        list.servers(),
        list.expiresAt(),
        Duration.between(now, list.expiresAt()).toSeconds(),
        list.source(),
        list.degraded(),
        list.policy().word());
  }
}
