package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.QuotaRefused;
import com.vocahire.session.QuotaRefused.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether one more interview may be opened; asked within an opening's turn. */
@ApplicationScoped
public class Quota {

  static final Duration WINDOW = Duration.ofHours(1);

  /** What a caller is told to wait when the installation is full: one of many ends soon. */
  private static final Duration FULL = Duration.ofSeconds(30);

  /** The timer may be some seconds late; the caller shall not wait for it. */
  static final String EXPIRE_OWN =
      """
      update interview set state = 'ENDED', end_reason = 'EXPIRED', ended_at = ?2
      where owner = ?1 and state = 'CREATED' and expires_at <= ?2
      """;

  static final String NOT_ENDED =
      """
      select count(*), count(*) filter (where owner = ?1) from interview where state <> 'ENDED'
      """;

  /** An opening that failed before it was answered has given its share back. */
  static final String LAST_SHARE =
      """
      select o.opened_at from opening o join interview i on i.id = o.interview_id
      where o.caller_digest = ?1 and o.opened_at > ?2
        and (i.end_reason = 'FAILED' and i.answered_at is null) is not true
      order by o.opened_at desc offset ?3 limit 1
      """;

  private final SessionLimits limits;
  private final Event<QuotaRefused> refused;

  /** For the proxy only. */
  protected Quota() {
    this(null, null);
  }

  @Inject
  Quota(SessionLimits limits, Event<QuotaRefused> refused) {
    this.limits = limits;
    this.refused = refused;
  }

  /** Why not, or empty. */
  Optional<InterviewFailure> refusal(EntityManager entities, Caller caller, Instant now) {
    entities
        .createNativeQuery(EXPIRE_OWN)
        .setParameter(1, caller.subject())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
    var counts =
        (Object[])
            entities
                .createNativeQuery(NOT_ENDED)
                .setParameter(1, caller.subject())
                .getSingleResult();
    if (((Number) counts[1]).longValue() > 0) {
      return Optional.of(InterviewFailure.interviewActive());
    }
    return shareRefused(entities, caller, now).or(() -> full(((Number) counts[0]).longValue()));
  }

  private Optional<InterviewFailure> shareRefused(
      EntityManager entities, Caller caller, Instant now) {
    if (limits.perHour() < 1) {
      return Optional.of(tooMany(WINDOW));
    }
    List<?> last =
        entities
            .createNativeQuery(LAST_SHARE)
            .setParameter(1, caller.digest())
            .setParameter(2, Timestamp.from(now.minus(WINDOW)))
            .setParameter(3, limits.perHour() - 1)
            .getResultList();
    return last.stream()
        .map(opened -> ((Timestamp) opened).toInstant().plus(WINDOW))
        .map(free -> Duration.between(now, free))
        .map(this::tooMany)
        .findFirst();
  }

  private InterviewFailure tooMany(Duration wait) {
    refused.fire(new QuotaRefused(Limit.PER_HOUR));
    return InterviewFailure.quotaExceeded(
        "You have opened as many interviews as an hour allows.", wait);
  }

  private Optional<InterviewFailure> full(long notEnded) {
    if (notEnded < limits.live()) {
      return Optional.empty();
    }
    refused.fire(new QuotaRefused(Limit.LIVE));
    return Optional.of(InterviewFailure.quotaExceeded("All places are taken at the moment.", FULL));
  }
}
