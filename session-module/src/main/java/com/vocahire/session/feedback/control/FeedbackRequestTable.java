package com.vocahire.session.feedback.control;

import com.vocahire.session.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts how often a caller has requested feedback within a day, whatever the outcome. Native SQL,
 * because advisory locks are PostgreSQL's, and rows that are only counted have no entity.
 */
@Dependent
public final class FeedbackRequestTable {

  static final Duration DAY = Duration.ofDays(1);

  /** Requests of one caller take turns, so that two at once do not both take the last permit. */
  static final String TURN = "select 1 from pg_advisory_xact_lock(1448428361, hashtext(?1))";

  static final String LAST =
      """
      select requested_at from feedback_request where caller_digest = ?1 and requested_at > ?2
      order by requested_at desc offset ?3 limit 1
      """;

  static final String COUNT =
      "insert into feedback_request (caller_digest, requested_at) values (?1, ?2)";

  static final String PURGE = "delete from feedback_request where requested_at < ?1";

  private final EntityManager entities;

  @Inject
  public FeedbackRequestTable(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Returns how long the caller has to wait, where they have asked {@code perDay} times within a
   * day; no other request of theirs is counted until this transaction ends.
   */
  public Optional<Duration> untilFree(Caller caller, int perDay, Instant now) {
    entities.createNativeQuery(TURN).setParameter(1, caller.digest()).getResultList();
    List<?> oldest =
        entities
            .createNativeQuery(LAST)
            .setParameter(1, caller.digest())
            .setParameter(2, Timestamp.from(now.minus(DAY)))
            .setParameter(3, perDay - 1)
            .getResultList();
    return oldest.stream()
        .map(asked -> Duration.between(now, ((Timestamp) asked).toInstant().plus(DAY)))
        .findFirst();
  }

  /** Counts one more request of the caller. */
  public void count(Caller caller, Instant now) {
    entities
        .createNativeQuery(COUNT)
        .setParameter(1, caller.digest())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  /**
   * Removes requests that no limit counts any more.
   *
   * @return how many were removed
   */
  public int purge(Instant now) {
    return entities
        .createNativeQuery(PURGE)
        .setParameter(1, Timestamp.from(now.minus(DAY)))
        .executeUpdate();
  }
}
