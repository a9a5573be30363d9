package com.vocahire.signaling.http.message;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The provider's {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3), bounded. */
final class RetryAfter {

  private static final Duration DEFAULT = Duration.ofSeconds(10);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private RetryAfter() {}

  /** From 1 s to 10 minutes; 10 s if the header is missing or unreadable. */
  static Duration of(HttpResponse<?> answer, Instant now) {
    var wait = answer.headers().firstValue("Retry-After").map(text -> read(text.strip(), now));
    return bounded(wait.orElse(DEFAULT));
  }

  private static Duration read(String text, Instant now) {
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(now, date.toInstant());
    } catch (DateTimeException unreadable) {
      return DEFAULT;
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
