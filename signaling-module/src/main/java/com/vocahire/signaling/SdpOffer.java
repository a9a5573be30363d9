package com.vocahire.signaling;

import com.vocahire.session.InterviewFailure;
import java.util.List;

/**
 * An SDP offer (RFC 8866, RFC 8829) with exactly one audio and one data channel section. Checked
 * against bounds, never changed: the provider gets the text the browser wrote.
 *
 * @param text at most 64 KiB and 2,000 lines
 */
public record SdpOffer(String text) {

  private static final int MAX_LENGTH = 64 * 1024;
  private static final int MAX_LINES = 2_000;

  /**
   * Checks it.
   *
   * @throws InterviewFailure invalid SDP, naming the rule that is broken
   */
  public SdpOffer {
    if (text == null || text.length() > MAX_LENGTH) {
      throw InterviewFailure.invalidSdp("is missing or too long");
    }
    List<String> lines = text.lines().limit(MAX_LINES + 1L).toList();
    require(lines.size() <= MAX_LINES, "has too many lines");
    require(!lines.isEmpty() && lines.get(0).equals("v=0"), "does not begin with v=0");
    require(
        lines.stream().allMatch(SdpOffer::isLine), "has a line that is not of the form x=value");
    require(count(lines, "m=") == 2, "does not have two media sections");
    require(count(lines, "m=audio ") == 1, "does not have one audio section");
    require(count(lines, "m=application ") == 1, "does not have one data channel section");
    require(count(lines, "a=fingerprint:") > 0, "has no fingerprint");
    require(count(lines, "a=ice-ufrag:") > 0, "has no ice-ufrag");
    require(count(lines, "a=ice-pwd:") > 0, "has no ice-pwd");
  }

  private static boolean isLine(String line) {
    return line.length() >= 2 && line.charAt(1) == '=' && Character.isLowerCase(line.charAt(0));
  }

  private static long count(List<String> lines, String prefix) {
    return lines.stream().filter(line -> line.startsWith(prefix)).count();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw InterviewFailure.invalidSdp(otherwise);
    }
  }

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "SdpOffer[masked]";
  }
}
