package com.vocahire.session.opening.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.QuotaRefused;
import com.vocahire.session.QuotaRefused.Limit;
import com.vocahire.session.idempotency.OpeningTable;
import com.vocahire.session.life.control.SessionLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a caller may open one more interview; asked while no other opening of theirs runs. */
@ApplicationScoped
public class Quota {

  /**
   * {@code Retry-After} when the installation's limit is reached: one of many interviews ends soon.
   */
  private static final Duration FULL = Duration.ofSeconds(30);

  /**
   * How a caller stands, in one statement. It also ends what has expired, because the timer may be
   * some seconds late and the caller shall not wait for it. An opening that failed before the
   * provider was asked does not count; attempts count whatever their outcome, so that such failures
   * are limited as well.
   */
  static final String STANDING =
      """
      with expired as (
        update interview set state = 'ENDED', end_reason = 'EXPIRED', ended_at = ?2, sealed_secret = null
        where owner = ?1 and state = 'CREATED' and expires_at <= ?2)
      select
        exists (select 1 from interview
                where owner = ?1 and state <> 'ENDED' and not (state = 'CREATED' and expires_at <= ?2)),
        (select opened_at from opening
         where caller_digest = ?3 and opened_at > ?4 and released_at is null
         order by opened_at desc offset ?5 limit 1),
        (select opened_at from opening
         where caller_digest = ?3 and opened_at > ?4
         order by opened_at desc offset ?6 limit 1)
      """;

  private final SessionLimits limits;
  private final OpeningLimits openings;
  private final Event<QuotaRefused> refused;

  /** For the proxy only. */
  protected Quota() {
    this(null, null, null);
  }

  @Inject
  public Quota(SessionLimits limits, OpeningLimits openings, Event<QuotaRefused> refused) {
    this.limits = limits;
    this.openings = openings;
    this.refused = refused;
  }

  /**
   * Why the caller may not open one more interview; empty when they may.
   *
   * @param isWithinLimit whether the installation's limit allows one more
   */
  Optional<InterviewFailure> refusal(
      EntityManager entities, Caller caller, boolean isWithinLimit, Instant now) {
    var standing =
        (Object[])
            entities
                .createNativeQuery(STANDING)
                .setParameter(1, caller.subject())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, caller.digest())
                .setParameter(4, Timestamp.from(now.minus(OpeningTable.COUNTED_WITHIN)))
                .setParameter(5, Math.max(limits.perHour() - 1, 0))
                .setParameter(6, Math.max(openings.attemptsPerHour() - 1, 0))
                .getSingleResult();
    if ((Boolean) standing[0]) {
      return Optional.of(InterviewFailure.interviewActive());
    }
    return untilFree(limits.perHour(), standing[1], now)
        .map(wait -> tooMany(Limit.PER_HOUR, wait))
        .or(
            () ->
                untilFree(openings.attemptsPerHour(), standing[2], now)
                    .map(wait -> tooMany(Limit.ATTEMPTS_PER_HOUR, wait)))
        .or(() -> isWithinLimit ? Optional.empty() : Optional.of(full()));
  }

  /** How long until one of {@code most} within the hour is free again; empty: one is. */
  private static Optional<Duration> untilFree(int most, Object oldestCounted, Instant now) {
    return most < 1
        ? Optional.of(OpeningTable.COUNTED_WITHIN)
        : Optional.ofNullable((Timestamp) oldestCounted)
            .map(
                opened ->
                    Duration.between(now, opened.toInstant().plus(OpeningTable.COUNTED_WITHIN)));
  }

  private InterviewFailure tooMany(Limit limit, Duration wait) {
    refused.fire(new QuotaRefused(limit));
    return InterviewFailure.quotaExceeded(
        "You have opened as many interviews as an hour allows.", wait);
  }

  private InterviewFailure full() {
    refused.fire(new QuotaRefused(Limit.LIVE));
    return InterviewFailure.quotaExceeded(
        "The limit of concurrent interviews is reached at the moment.", FULL);
  }
}
