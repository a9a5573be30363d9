package com.vocahire.rehearsal.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps media on loopback. webrtc-java ignores loopback interfaces, so a peer listens on any
 * address at a known port and its description says 127.0.0.1 (RFC 8839 section 5.1).
 */
final class LoopbackSdp {
  private static final String CANDIDATE = "a=candidate:";
  private static final Pattern LOOPBACK =
      Pattern.compile("a=candidate:\\S+ \\d+ \\S+ \\d+ (127\\.\\d+\\.\\d+\\.\\d+|::1) .*");

  private LoopbackSdp() {}

  /** Names of the local network (mDNS) and addresses of other hosts go; the rest stays. */
  static String withoutForeignCandidates(String sdp) {
    return joined(sdp, line -> !line.startsWith(CANDIDATE) || LOOPBACK.matcher(line).matches());
  }

  /**
   * What remains is the answerer's own candidate, so the offerer uses the address that it names.
   */
  static String withoutCandidates(String sdp) {
    return joined(sdp, line -> !line.startsWith(CANDIDATE));
  }

  /** One host candidate at {@code port} in the first media section (the bundle's). */
  static String withLoopbackCandidate(String sdp, int port) {
    String bare =
        joined(sdp, line -> !line.startsWith(CANDIDATE) && !line.equals("a=end-of-candidates"));
    String candidate =
        CANDIDATE + "1 1 udp 2130706431 127.0.0.1 " + port + " typ host generation 0\r\n";
    int second = bare.indexOf("\r\nm=", bare.indexOf("\r\nm=") + 1);
    int end = second < 0 ? bare.length() : second + 2;
    return bare.substring(0, end) + candidate + bare.substring(end);
  }

  static int freePort() {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no UDP port is free", e);
    }
  }

  private static String joined(String sdp, Predicate<String> kept) {
    List<String> lines = sdp.lines().filter(line -> !line.isBlank()).filter(kept).toList();
    return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}
