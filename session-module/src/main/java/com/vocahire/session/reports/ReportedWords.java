package com.vocahire.session.reports;

import java.util.Set;

/**
 * The values by which a page reports its connection: closed lists, so that no client can fill
 * tables and metrics with values of its own. {@code V1__baseline.sql} and {@code openapi.json} have
 * the same.
 */
public final class ReportedWords {

  /** What a page times; each stands in {@code interview_phase} as {@code browser.} and its name. */
  public static final Set<String> TIMINGS =
      Set.of(
          "microphoneMs",
          "apiMs",
          "sessionMs",
          "webrtcMs",
          "audioMs",
          "iceMs",
          "dtlsMs",
          "channelMs",
          "clickToConnectedMs",
          "reconnectMs",
          "roundTripMs",
          "jitterMs");

  /** Where a page can fail. */
  public static final Set<String> PHASES =
      Set.of("microphone", "api", "session", "webrtc", "sdp", "ice", "dtls", "channel", "audio");

  /** {@code source} of {@code /api/ice-servers}. */
  public static final Set<String> VENDORS =
      Set.of("coturn", "xirsys", "cloudflare", "twilio", "metered", "static", "stun", "none");

  /** A phase that is not on the list, or was not reported. */
  public static final String UNKNOWN = "unknown";

  private ReportedWords() {}
}
