package com.vocahire.hiring.mail.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a link as an iCalendar object (RFC 5545). It has no link: calendars are shared and
 * synchronized, and the link lets its bearer in.
 *
 * @param method publishes the entry or takes it back (RFC 5546, sections 3.2.1 and 3.2.5)
 */
record DeadlineEntry(LetterFacts facts, String method, Instant now) {

  static final String PUBLISH = "PUBLISH";
  static final String CANCEL = "CANCEL";

  private static final String BREAK = "\r\n";
  private static final Duration BEFORE = Duration.ofHours(1);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Octets of a line without its break (section 3.1). */
  private static final int LONGEST_LINE = 75;

  String text(String title, String description) {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//VocaHire//VocaHire//EN"));
    lines.addAll(List.of("METHOD:" + method, "BEGIN:VEVENT"));
    lines.add("UID:" + facts.invitation());
    lines.add("SEQUENCE:" + facts.version());
    lines.add("DTSTAMP:" + UTC.format(now));
    lines.add("DTSTART:" + UTC.format(facts.deadline().minus(BEFORE)));
    lines.add("DTEND:" + UTC.format(facts.deadline()));
    lines.add("SUMMARY:" + escaped(title));
    lines.add("DESCRIPTION:" + escaped(description));
    lines.add("TRANSP:TRANSPARENT");
    lines.addAll(method.equals(CANCEL) ? List.of("STATUS:CANCELLED") : alarm(title));
    lines.addAll(List.of("END:VEVENT", "END:VCALENDAR"));
    return String.join(BREAK, lines.stream().map(DeadlineEntry::folded).toList()) + BREAK;
  }

  private static List<String> alarm(String title) {
    return List.of(
        "STATUS:CONFIRMED",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P1D",
        "DESCRIPTION:" + escaped(title),
        "END:VALARM");
  }

  /** Section 3.3.11; other controls than line breaks have no place in a text. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cc}", " ");
  }

  /** Folded between characters, never within one. */
  private static String folded(String line) {
    var folded = new StringBuilder();
    int octets = 0;
    for (int codePoint : line.codePoints().toArray()) {
      var character = Character.toString(codePoint);
      int length = character.getBytes(UTF_8).length;
      if (octets + length > LONGEST_LINE) {
        folded.append(BREAK).append(' ');
        octets = 1;
      }
      folded.append(character);
      octets += length;
    }
    return folded.toString();
  }
}
