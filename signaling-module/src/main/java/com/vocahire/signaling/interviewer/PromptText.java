package com.vocahire.signaling.interviewer;

import com.vocahire.session.input.ForeignText;
import java.util.regex.Pattern;

/**
 * Prepares untrusted text for an element of the prompt: bounded, visible, and without any character
 * that could close the element.
 */
public final class PromptText {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 20_000;

  /**
   * Characters that are invisible to a reader but not to a model: controls but for line breaks and
   * tabs, format characters but for the joiners that some scripts need, tags and further variation
   * selectors.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\x{E0000}-\\x{E0FFF}\\x{FFF0}-\\x{FFFF}&&[^\\n\\t\\u200C\\u200D]]");

  private PromptText() {}

  /** On a single line, because only the start of a line could look like another section. */
  static String line(String words) {
    return made(words.replaceAll("\\R|\\t", " "), LONGEST_LINE);
  }

  static String text(String words) {
    return made(words.replaceAll("\\R", "\n"), LONGEST_TEXT);
  }

  /** Returns the visible characters, not shortened and not escaped. */
  public static String visible(String words) {
    return INVISIBLE.matcher(words).replaceAll("");
  }

  private static String made(String words, int longest) {
    var visible = INVISIBLE.matcher(words).replaceAll("");
    return escaped(ForeignText.cut(visible, longest));
  }

  /**
   * Also the brackets' full-width and small forms, which models read as the brackets themselves.
   */
  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replaceAll("[<\\uFF1C\\uFE64]", "&lt;")
        .replaceAll("[>\\uFF1E\\uFE65]", "&gt;");
  }
}
