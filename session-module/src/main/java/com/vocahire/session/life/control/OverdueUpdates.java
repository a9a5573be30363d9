package com.vocahire.session.life.control;

import com.vocahire.session.EndReason;
import com.vocahire.session.SessionId;
import com.vocahire.session.calls.CallTable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Ends overdue interviews, in batches. Rows locked by another node are skipped (SKIP LOCKED), so
 * each interview is ended once; its call becomes due for hanging up in the same step. Native SQL,
 * because JPA has neither that nor {@code returning}.
 */
@Dependent
public final class OverdueUpdates {

  /**
   * How many interviews one transaction ends: their rows are locked for some milliseconds, and an
   * opening waits for none of them.
   */
  static final int BATCH = 200;

  /** Why an interview is overdue, and the condition in SQL. */
  public enum Overdue {
    OVERTIME(EndReason.TIME_LIMIT, "state in ('CONNECTING', 'LIVE') and ends_at <= ?2"),
    SILENT(EndReason.ABANDONED, "state in ('CONNECTING', 'LIVE') and last_seen_at <= ?2"),
    UNANSWERED(EndReason.FAILED, "state = 'EXCHANGING' and last_seen_at <= ?2"),
    NOT_EXCHANGED(EndReason.EXPIRED, "state = 'CREATED' and expires_at <= ?2");

    private final EndReason reason;
    private final String condition;

    Overdue(EndReason reason, String condition) {
      this.reason = reason;
      this.condition = condition;
    }

    EndReason reason() {
      return reason;
    }

    String sql() {
      return """
      update interview
      set state = 'ENDED', end_reason = '%s', ended_at = ?1, sealed_secret = null
      where id in (select id from interview where %s limit %d for update skip locked)
      returning cast(id as text)
      """
          .formatted(reason, condition, BATCH);
    }
  }

  private final EntityManager entities;
  private final CallTable calls;

  @Inject
  public OverdueUpdates(EntityManager entities, CallTable calls) {
    this.entities = entities;
    this.calls = calls;
  }

  /** Ends up to {@link #BATCH} interviews that were overdue at {@code since}. */
  public List<SessionId> end(Overdue overdue, Instant since, Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(overdue.sql())
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, Timestamp.from(since))
            .getResultList();
    var ended = ids.stream().map(id -> SessionId.of((String) id)).toList();
    if (!ended.isEmpty()) {
      calls.over(ended, now, now);
    }
    return ended;
  }
}
