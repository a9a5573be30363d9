package com.vocahire.diagnostics.checks.webrtc;

import com.vocahire.diagnostics.checks.DiagnosisResponse;
import com.vocahire.ice.IceServer;
import com.vocahire.ice.IceServerList;
import java.time.Instant;
import java.util.List;

/**
 * A browser's connectivity test needs this: servers, thresholds and, for operators, our own checks.
 *
 * @param policy the ICE policy of this installation
 * @param server the checks from this server; absent unless the caller is an operator
 */
public record WebrtcTestResponse(
    List<IceServer> iceServers,
    Instant expiresAt,
    String policy,
    Thresholds thresholds,
    DiagnosisResponse server) {

  private static final Thresholds CALLS = new Thresholds(5, 10, 300, 600);

  /**
   * The thresholds below which a call is good, and above which it is bad.
   *
   * @param lossGoodPercent of packets, as are all of loss
   * @param roundTripGoodMs in milliseconds, as are all of round trips
   */
  public record Thresholds(
      int lossGoodPercent, int lossBadPercent, int roundTripGoodMs, int roundTripBadMs) {}

  static WebrtcTestResponse of(IceServerList list, DiagnosisResponse server) {
    return new WebrtcTestResponse(
        list.servers(), list.expiresAt(), list.policy().word(), CALLS, server);
  }
}
