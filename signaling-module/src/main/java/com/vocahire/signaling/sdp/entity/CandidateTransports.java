package com.vocahire.signaling.sdp.entity;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Transport and port of a description's candidates (RFC 8839 section 5.1), without addresses.
 * Candidates that only connect actively ({@code tcptype active}, RFC 6544 section 4.5) are left
 * out.
 */
public final class CandidateTransports {

  private static final int MOST = 8;

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "^a=candidate:[A-Za-z0-9+/]{1,32} [0-9]{1,5} (udp|tcp) [0-9]{1,10} [^ \\r\\n]{1,256}"
              + " ([0-9]{1,5}) typ [a-z]{4,5}(?! tcptype active)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private CandidateTransports() {}

  /** Such as {@code udp/3478} and {@code tcp/443}, each once, in their order; eight at most. */
  public static List<String> of(String description) {
    return CANDIDATE
        .matcher(description)
        .results()
        .map(CandidateTransports::transport)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String transport(MatchResult candidate) {
    return candidate.group(1).toLowerCase(Locale.ROOT) + "/" + candidate.group(2);
  }
}
