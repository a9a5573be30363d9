package com.vocahire.webapp.edge.negotiation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the lists of content negotiation, element by element. */
enum AcceptHeaders {
  /** {@code Accept}: RFC 9110, section 12.5.1. */
  MEDIA_RANGES(
      "(?:\\*/\\*|(?!\\*)" + Grammar.TOKEN + "/" + Grammar.TOKEN + ")" + Grammar.PARAMETERS),

  /** {@code Accept-Language}: RFC 4647, section 2.1, with a weight. */
  LANGUAGE_RANGES(
      "(?:\\*|[A-Za-z]{1,8}(?:-(?:\\*|[A-Za-z0-9]{1,8}))*+)(?:\\s*;\\s*[qQ]="
          + Grammar.WEIGHT
          + ")?");

  /** Characters of one list. Browsers send some 150; every reader takes time for each element. */
  private static final int LONGEST = 4_096;

  /** The text between commas outside of quoted strings. */
  private static final Pattern ELEMENT =
      Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*+\"?)++", Pattern.DOTALL);

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("\\s*" + Grammar.TOKEN + "/" + Grammar.TOKEN + Grammar.PARAMETERS + "\\s*");

  private final Pattern readable;

  AcceptHeaders(String element) {
    readable = Pattern.compile(element);
  }

  /** Whether it is a valid media type with parameters; absence is valid. */
  static boolean isMediaType(String text) {
    return text == null || text.isBlank() || MEDIA_TYPE.matcher(text).matches();
  }

  /** Whether a server can parse the list as it is; absence is valid. */
  boolean areReadable(String list) {
    return list.isEmpty()
        || (list.length() <= LONGEST && elements(list).stream().allMatch(this::isReadable));
  }

  /** The valid elements of the list; none of a list that is too long. */
  String readable(String list) {
    return list.length() > LONGEST
        ? ""
        : String.join(",", elements(list).stream().filter(this::isReadable).toList());
  }

  private boolean isReadable(String element) {
    return readable.matcher(element).matches();
  }

  private static List<String> elements(String list) {
    return ELEMENT.matcher(list).results().map(MatchResult::group).map(String::strip).toList();
  }

  /** Of RFC 9110: sections 5.6.2, 5.6.4, 5.6.6 and 12.4.2. */
  private static final class Grammar {

    static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";

    /** The limit of three digits is not enforced. */
    static final String WEIGHT = "(?:0(?:\\.[0-9]*+)?|1(?:\\.0*+)?)";

    private static final String QUOTED = "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])*+\"";

    static final String PARAMETERS =
        "(?:\\s*+;\\s*+(?:[qQ]="
            + WEIGHT
            + "|(?![qQ]=)"
            + TOKEN
            + "=(?:"
            + TOKEN
            + "|"
            + QUOTED
            + "))?)*+";

    private Grammar() {}
  }
}
