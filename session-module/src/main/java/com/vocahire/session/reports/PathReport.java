package com.vocahire.session.reports;

import com.vocahire.session.paths.SelectedPath;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * The selected candidate pair, in the terms of {@code RTCIceCandidate} (W3C WebRTC, section 4.8)
 * and of its statistics.
 *
 * @param relayProtocol how the page reaches its relay; absent without one
 */
public record PathReport(
    @NotNull CandidateType localType,
    @NotNull CandidateType remoteType,
    @NotNull Protocol protocol,
    RelayProtocol relayProtocol) {

  /** An ICE candidate is of one of these types (RFC 8445, section 4). */
  @SuppressWarnings("MemberName")
  public enum CandidateType {
    host,
    srflx,
    prflx,
    relay
  }

  /** The local candidate sends by one of these protocols. */
  @SuppressWarnings("MemberName")
  public enum Protocol {
    udp,
    tcp
  }

  /** The browser reaches its relay by one of these protocols. */
  @SuppressWarnings("MemberName")
  public enum RelayProtocol {
    udp,
    tcp,
    tls
  }

  SelectedPath toPath() {
    return new SelectedPath(
        localType.name(),
        remoteType.name(),
        protocol.name(),
        Optional.ofNullable(relayProtocol).map(RelayProtocol::name));
  }
}
