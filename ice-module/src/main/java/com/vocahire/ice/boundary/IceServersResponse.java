package com.vocahire.ice.boundary;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.IceServerList;
import java.time.Instant;
import java.util.List;

/** ICE servers in the form that {@code RTCPeerConnection} takes, and what to make of them. */
public record IceServersResponse(
    List<IceServer> iceServers, Instant expiresAt, String source, boolean degraded, String policy) {

  static IceServersResponse of(IceServerList list) {
    return new IceServersResponse(
        list.servers(), list.expiresAt(), list.source(), list.degraded(), list.policy().word());
  }
}
