package com.vocahire.session.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text of a browser or of a provider, made fit to be kept: every place where such text enters, is
 * shortened or is put on a line uses these rules. Texts of a request are {@linkplain #normalized
 * normalized} before they are validated; a record's component says where that would be wrong.
 */
public final class ForeignText {

  /** A text that programs compare, such as an id, a token or SDP: accepted as it was sent. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Verbatim {}

  /** Spoken text: {@linkplain #cleaned cleaned} and otherwise unchanged. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Spoken {}

  private static final char REPLACEMENT = '\uFFFD';

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /**
   * Invisible characters: controls except line breaks and tabs, format characters (Cf) except the
   * joiners, the direction marks and the signs of numbers that scripts need.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200C\\u200D\\u200E\\u200F\\u061C"
              + "\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\x{110BD}\\x{110CD}]]");

  private static final String SPACE = "[\\s\\p{IsWhite_Space}\\p{Z}]";

  /** A run is looked at once, from its first sign on, so its length is all that it costs. */
  private static final Pattern SPACE_AROUND =
      Pattern.compile("\\A" + SPACE + "++|(?<!" + SPACE + ")" + SPACE + "++\\z");

  /** UTF-16 units; more than any field of a request may have. */
  private static final int LONGEST = 65_536;

  /** White space, marks without a base, and letters and symbols that are drawn as nothing. */
  private static final Pattern BLANK =
      Pattern.compile(
          "[\\s\\p{IsWhite_Space}\\p{Z}\\p{M}\\p{Cc}\\p{Cf}"
              + "\\u115F\\u1160\\u3164\\uFFA0\\u2800]*");

  private ForeignText() {}

  /**
   * Returns whether PostgreSQL and UTF-8 can hold it: without U+0000 and without half a surrogate
   * pair.
   */
  public static boolean isKeepable(String text) {
    return text.codePoints().noneMatch(ForeignText::isUnkeepable);
  }

  private static boolean isUnkeepable(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }

  /** Returns the same with U+FFFD for each U+0000 and each half of a surrogate pair. */
  public static String cleaned(String text) {
    if (isKeepable(text)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().map(c -> isUnkeepable(c) ? REPLACEMENT : c).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * The form in which a request's text is validated and kept: in Unicode's form NFC, one sign for a
   * line break, without invisible characters, and without white space around it. Empty where
   * nothing visible is left. A text that is longer than any field may be stays as it is: its bound
   * refuses it, and nothing is spent on it.
   */
  public static String normalized(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    var lines = LINE_BREAK.matcher(text).replaceAll("\n");
    var visible = INVISIBLE.matcher(lines).replaceAll("");
    var composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    var made = stripped(composed);
    return BLANK.matcher(made).matches() ? "" : made;
  }

  static String stripped(CharSequence text) {
    return SPACE_AROUND.matcher(text).replaceAll("");
  }

  /**
   * Returns the same on one line, with a space for each line break, tab and other control
   * character.
   */
  public static String onOneLine(String text) {
    return LINE_BREAK.matcher(text).replaceAll(" ").replaceAll("\\p{Cc}", " ");
  }

  /** Its first {@code longest} UTF-16 units at most, one less where that would halve a pair. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean inPair = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, inPair ? longest - 1 : longest);
  }
}
