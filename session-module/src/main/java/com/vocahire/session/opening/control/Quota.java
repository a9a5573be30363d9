package com.vocahire.session.opening.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
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
   * How a caller stands, and whether the opening is a repetition, in one statement; JPA would need
   * five, each a round trip. It also ends what has expired, because the timer may be some seconds
   * late and the caller shall not wait for it. An opening that failed before the provider was asked
   * does not count; attempts count whatever their outcome, so that such failures are limited as
   * well.
   */
  static final String STANDING =
      """
      with expired as (
        update interview set state = 'ENDED', end_reason = 'EXPIRED', ended_at = ?2, sealed_secret = null
        where owner = ?1 and state = 'CREATED' and expires_at <= ?2
          and not exists (select 1 from opening where key_digest = cast(?7 as varchar)))
      select
        exists (select 1 from opening where key_digest = cast(?7 as varchar)),
        exists (select 1 from interview
                where owner = ?1 and state <> 'ENDED' and not (state = 'CREATED' and expires_at <= ?2)),
        (select opened_at from opening
         where caller_digest = ?3 and opened_at > ?4 and released_at is null
         order by opened_at desc offset ?5 limit 1),
        (select opened_at from opening
         where caller_digest = ?3 and opened_at > ?4
         order by opened_at desc offset ?6 limit 1)
      """;

  /**
   * How a caller stands.
   *
   * @param isRepetition whether an opening under the same key is stored
   * @param isActive whether an interview of the caller has not ended
   * @param counted the opening that has to be an hour old before another may be counted, or null
   * @param attempted the same for those that do not count
   */
  record Standing(boolean isRepetition, boolean isActive, Instant counted, Instant attempted) {}

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

  /** How the caller of this order stands; asked with the caller's lock. */
  Standing standing(EntityManager entities, OpeningOrder order, Instant now) {
    var caller = order.caller();
    var row =
        (Object[])
            entities
                .createNativeQuery(STANDING)
                .setParameter(1, caller.subject())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, caller.digest())
                .setParameter(4, Timestamp.from(now.minus(OpeningTable.COUNTED_WITHIN)))
                .setParameter(5, Math.max(limits.perHour() - 1, 0))
                .setParameter(6, Math.max(openings.attemptsPerHour() - 1, 0))
                .setParameter(7, order.key().map(key -> key.digest(caller)).orElse(null))
                .getSingleResult();
    return new Standing((Boolean) row[0], (Boolean) row[1], instant(row[2]), instant(row[3]));
  }

  private static Instant instant(Object column) {
    return column == null ? null : ((Timestamp) column).toInstant();
  }

  /**
   * Why the caller may not open one more interview; empty when they may.
   *
   * @param isWithinLimit whether the installation's limit allows one more
   */
  Optional<InterviewFailure> refusal(Standing standing, boolean isWithinLimit, Instant now) {
    if (standing.isActive()) {
      return Optional.of(InterviewFailure.interviewActive());
    }
    return untilFree(limits.perHour(), standing.counted(), now)
        .map(wait -> tooMany(Limit.PER_HOUR, wait))
        .or(
            () ->
                untilFree(openings.attemptsPerHour(), standing.attempted(), now)
                    .map(wait -> tooMany(Limit.ATTEMPTS_PER_HOUR, wait)))
        .or(() -> isWithinLimit ? Optional.empty() : Optional.of(full()));
  }

  /** How long until one of {@code most} within the hour is free again; empty: one is. */
  private static Optional<Duration> untilFree(int most, Instant oldestCounted, Instant now) {
    return most < 1
        ? Optional.of(OpeningTable.COUNTED_WITHIN)
        : Optional.ofNullable(oldestCounted)
            .map(opened -> Duration.between(now, opened.plus(OpeningTable.COUNTED_WITHIN)));
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
