package com.vocahire.signaling.http.message;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The provider's wish that we wait: seconds or a date (RFC 9110, section 10.2.3), kept in bounds.
 */
final class RetryAfter {

  private static final Duration UNTOLD = Duration.ofSeconds(10);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private RetryAfter() {}

  /** 1 s to 10 minutes; 10 s when nothing is told, or nothing that can be read. */
  static Duration of(HttpResponse<?> answer, Instant now) {
    var wish = answer.headers().firstValue("Retry-After").map(text -> read(text.strip(), now));
    return bounded(wish.orElse(UNTOLD));
  }

  private static Duration read(String text, Instant now) {
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(now, date.toInstant());
    } catch (DateTimeException unreadable) {
      return UNTOLD;
    }
  }

  private static Duration bounded(Duration wish) {
    if (wish.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
  }
}
