package com.vocahire.webapp.edge.negotiation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/** Whether the percent-encoded bytes of a path are UTF-8 (RFC 3986, section 2.5). */
final class ReadablePath {

  private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final int HEXADECIMAL = 16;

  private ReadablePath() {}

  /**
   * @param path as it was sent
   */
  static boolean is(String path) {
    if (path.indexOf('%') < 0) {
      return true;
    }
    return !NO_ESCAPE.matcher(path).find() && isUtf8(path);
  }

  private static boolean isUtf8(String path) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(unescaped(path)));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /** Characters that are not escaped are replaced, because only escaped bytes are checked here. */
  private static byte[] unescaped(String path) {
    var bytes = new ByteArrayOutputStream(path.length());
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '%') {
        bytes.write(Integer.parseInt(path.substring(i + 1, i + 3), HEXADECIMAL));
        i += 2;
      } else {
        bytes.write('.');
      }
    }
    return bytes.toByteArray();
  }
}
