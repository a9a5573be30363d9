package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.QuotaRefused;
import com.vocahire.session.QuotaRefused.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a caller may open one more interview; asked while no other opening of theirs runs. */
@ApplicationScoped
public class Quota {

  static final Duration WINDOW = Duration.ofHours(1);

  /** What a caller is told to wait when the installation is full: one of many ends soon. */
  private static final Duration FULL = Duration.ofSeconds(30);

  /** The timer may be some seconds late; the caller shall not wait for it. */
  static final String EXPIRE_OWN =
      """
      update interview set state = 'ENDED', end_reason = 'EXPIRED', ended_at = ?2, sealed_secret = null
      where owner = ?1 and state = 'CREATED' and expires_at <= ?2
      """;

  static final String OWN_LIVE =
      "select count(*) from interview where owner = ?1 and state <> 'ENDED'";

  /** What the server saw fail before the provider was asked has given its share back. */
  static final String LAST_SHARE =
      """
      select opened_at from opening
      where caller_digest = ?1 and opened_at > ?2 and released_at is null
      order by opened_at desc offset ?3 limit 1
      """;

  /** Whatever came of them, so that not even failing for nothing goes on without a bound. */
  static final String LAST_ATTEMPT =
      """
      select opened_at from opening
      where caller_digest = ?1 and opened_at > ?2
      order by opened_at desc offset ?3 limit 1
      """;

  private final SessionLimits limits;
  private final OpeningLimits openings;
  private final Event<QuotaRefused> refused;

  /** For the proxy only. */
  protected Quota() {
    this(null, null, null);
  }

  @Inject
  Quota(SessionLimits limits, OpeningLimits openings, Event<QuotaRefused> refused) {
    this.limits = limits;
    this.openings = openings;
    this.refused = refused;
  }

  /**
   * Why not, or empty.
   *
   * @param hasRoom whether the installation's limit leaves room for one more
   */
  Optional<InterviewFailure> refusal(
      EntityManager entities, Caller caller, boolean hasRoom, Instant now) {
    entities
        .createNativeQuery(EXPIRE_OWN)
        .setParameter(1, caller.subject())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
    var live =
        (Number)
            entities
                .createNativeQuery(OWN_LIVE)
                .setParameter(1, caller.subject())
                .getSingleResult();
    if (live.longValue() > 0) {
      return Optional.of(InterviewFailure.interviewActive());
    }
    var query = entities.createNativeQuery(LAST_SHARE);
    return untilFree(query, limits.perHour(), caller, now)
        .map(wait -> tooMany(Limit.PER_HOUR, wait))
        .or(() -> attemptRefused(entities, caller, now))
        .or(() -> hasRoom ? Optional.empty() : Optional.of(full()));
  }

  private Optional<InterviewFailure> attemptRefused(
      EntityManager entities, Caller caller, Instant now) {
    var query = entities.createNativeQuery(LAST_ATTEMPT);
    return untilFree(query, openings.attemptsPerHour(), caller, now)
        .map(wait -> tooMany(Limit.ATTEMPTS_PER_HOUR, wait));
  }

  /** How long until one of {@code most} within the hour is free again; empty: one is. */
  private static Optional<Duration> untilFree(Query last, int most, Caller caller, Instant now) {
    if (most < 1) {
      return Optional.of(WINDOW);
    }
    List<?> oldest =
        last.setParameter(1, caller.digest())
            .setParameter(2, Timestamp.from(now.minus(WINDOW)))
            .setParameter(3, most - 1)
            .getResultList();
    return oldest.stream()
        .map(opened -> ((Timestamp) opened).toInstant().plus(WINDOW))
        .map(free -> Duration.between(now, free))
        .findFirst();
  }

  private InterviewFailure tooMany(Limit limit, Duration wait) {
    refused.fire(new QuotaRefused(limit));
    return InterviewFailure.quotaExceeded(
        "You have opened as many interviews as an hour allows.", wait);
  }

  private InterviewFailure full() {
    refused.fire(new QuotaRefused(Limit.LIVE));
    return InterviewFailure.quotaExceeded("All places are taken at the moment.", FULL);
  }
}
