package com.vocahire.hiring.invitation.entity;

import com.vocahire.session.input.ForeignText;
import java.util.Optional;

/**
 * Who is invited.
 *
 * @param name one line of {@value #LONGEST_NAME} characters at most
 * @param email of the form {@link #EMAIL}
 * @param language of the interview, a BCP 47 tag; the plan's where there is none
 */
public record InvitedCandidate(String name, String email, Optional<String> language) {

  /** UTF-16 units. */
  public static final int LONGEST_NAME = 120;

  /** RFC 3696, erratum 1690: a path of 256 with its angle brackets. */
  public static final int LONGEST_EMAIL = 254;

  /** Invited at once at most. */
  public static final int MOST = 500;

  /** One line: what stands in a header of a mail must not begin another one. */
  public static final String NAME = "[^\\p{Cntrl}\\u2028\\u2029]*";

  /** One address without comment, quotes or list, at a host with a dot. */
  public static final String EMAIL =
      "[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]+@[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\.]+"
          + "(\\.[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\.]+)+";

  /** A BCP 47 tag. */
  public static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}";

  /** The first rule that it breaks, without what was sent. */
  public Optional<String> brokenRule() {
    if (!fits(name, NAME, LONGEST_NAME)) {
      return Optional.of("must have a name of 1 to " + LONGEST_NAME + " characters, on one line");
    }
    if (!fits(email, EMAIL, LONGEST_EMAIL)) {
      return Optional.of("must have an e-mail address");
    }
    return language
        .filter(tag -> !tag.matches(LANGUAGE))
        .map(tag -> "must have a language such as en or pt-BR, or none");
  }

  private static boolean fits(String text, String form, int longest) {
    return !text.isEmpty()
        && text.length() <= longest
        && ForeignText.isKeepable(text)
        && text.matches(form);
  }

  /** Masked: it names a person. */
  @Override
  public String toString() {
    return "InvitedCandidate[masked]";
  }
}
