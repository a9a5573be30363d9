package com.vocahire.signaling.sdp.entity;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text as lines, within bounds: 64 KiB of UTF-8, 2,000 lines, 4,096 characters a line. A line
 * ends with CRLF or LF (RFC 8866 section 5), the last one too: browsers ignore what follows the
 * last line break. There is no empty line, not even at the end: RFC 8866 has none, and libwebrtc
 * reads none (docs/decisions.md, "What the provider's stack takes of an offer").
 */
final class SdpLines {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_LINES = 2_000;
  private static final int MAX_LINE = 4_096;

  private SdpLines() {}

  static List<SdpLine> of(String text) {
    InvalidSdp.unless(text != null && !text.isEmpty(), "is missing or empty");
    InvalidSdp.unless(
        text.length() <= MAX_BYTES && bytes(text) <= MAX_BYTES, "is longer than 64 KiB");
    InvalidSdp.unless(text.endsWith("\n"), "does not end with a line break");
    List<SdpLine> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      InvalidSdp.unless(lines.size() < MAX_LINES, "has more than 2,000 lines");
      lines.add(line(text, start, end));
      start = end + 1;
    }
    return lines;
  }

  private static SdpLine line(String text, int start, int end) {
    InvalidSdp.unless(end - start <= MAX_LINE, "has a line of more than 4,096 characters");
    boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
    return SdpLine.of(text.substring(start, carriageReturn ? end - 1 : end));
  }

  /** Half a surrogate pair has no bytes: it would reach the provider as something else. */
  private static int bytes(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
    } catch (CharacterCodingException e) {
      InvalidSdp.unless(false, "has half a surrogate pair");
      return 0;
    }
  }
}
