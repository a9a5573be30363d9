package com.vocahire.diagnostics.timings;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.statistics.FigureRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ranges that operators may query, bounded so that no query overloads the database. */
@ApplicationScoped
public class RangeRules {

  private static final Duration USUAL = Duration.ofDays(1);

  private final Clock clock;
  private final Duration longest;
  private final int buckets;

  /** For the proxy only. */
  protected RangeRules() {
    this(null, null, 0);
  }

  @Inject
  RangeRules(
      Clock clock,
      @ConfigProperty(name = "vocahire.timings.max-range") Duration longest,
      @ConfigProperty(name = "vocahire.timings.max-buckets") int buckets) {
    this.clock = clock;
    this.longest = longest;
    this.buckets = buckets;
  }

  /**
   * Returns the requested range; by default the last day.
   *
   * @param from ISO 8601 with an offset, or null
   * @param until the same
   * @param bucket the length of a bucket
   * @throws InterviewFailure invalid field, for a range that is unreadable or too long
   */
  public FigureRange range(String from, String until, Duration bucket) {
    var end = until == null ? clock.instant() : instant("to", until);
    var begin = from == null ? end.minus(USUAL) : instant("from", from);
    var length = Duration.between(begin, end);
    if (!begin.isBefore(end)) {
      throw InterviewFailure.invalidField("to", "must be after from");
    }
    if (length.compareTo(longest) > 0) {
      throw InterviewFailure.invalidField("from", "is more than " + longest + " before to");
    }
    if (length.dividedBy(bucket) > buckets) {
      throw InterviewFailure.invalidField("bucket", "makes more than " + buckets + " of the range");
    }
    return new FigureRange(begin, end, bucket);
  }

  /** A date and time with a year that the database can store. */
  private static Instant instant(String field, String text) {
    try {
      var instant = OffsetDateTime.parse(text);
      if (instant.getYear() >= 2000 && instant.getYear() <= 9999) {
        return instant.toInstant();
      }
    } catch (DateTimeException unreadable) {
      throw InterviewFailure.invalidField(
          field, "must be a date and time such as 2026-11-22T09:00:00Z");
    }
    throw InterviewFailure.invalidField(field, "must be after the year 1999");
  }
}
