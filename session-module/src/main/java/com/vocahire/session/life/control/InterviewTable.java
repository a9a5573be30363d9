package com.vocahire.session.life.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.entity.Interview;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The steps of an interview's life. Changes are conditional updates and return whether they were
 * applied.
 */
@Dependent
public final class InterviewTable {

  /**
   * The provider's answer, its call, the answer for repeats and the candidates it offered, in one
   * statement: five by JPA would be five round trips.
   */
  static final String ANSWERED =
      """
      with answered as (
        update interview set state = 'CONNECTING', call_id = ?2, model = ?3, answered_at = ?4, last_seen_at = ?4, ends_at = ?5
        where id = cast(?1 as uuid) and state = 'EXCHANGING'
        returning *),
      taken as (
        insert into interview_call (interview_id, number, call_id, accepted_at) select id, 0, ?2, ?4 from answered),
      repeatable as (
        update opening set answer = cast(?6 as text)
        where interview_id in (select id from answered) and key_digest is not null and cast(?6 as text) is not null),
      path as (
        insert into interview_path (interview_id, offered) select id, cast(?7 as varchar) from answered
        on conflict (interview_id) do update set offered = excluded.offered)
      select * from answered
      """;

  /**
   * One statement says whether the interview lasts and, where the last heartbeat is old enough,
   * keeps this one: a row that was written a moment ago is only read. JPQL would need two.
   */
  static final String HEARTBEAT =
      """
      with seen as (
        update interview set last_seen_at = ?3
        where id = cast(?1 as uuid) and owner = ?2 and state <> 'ENDED' and last_seen_at < ?4)
      select 1 from interview where id = cast(?1 as uuid) and owner = ?2 and state <> 'ENDED'
      """;

  private final EntityManager entities;
  private final EndingUpdates endings;
  private final SessionLimits limits;

  @Inject
  public InterviewTable(EntityManager entities, EndingUpdates endings, SessionLimits limits) {
    this.entities = entities;
    this.endings = endings;
    this.limits = limits;
  }

  /** Returns the caller's own interview; another's looks like none. */
  public Optional<Interview> find(SessionId id, Caller owner) {
    return entities
        .createQuery(
            "select i from Interview i where i.id = :id and i.owner = :owner", Interview.class)
        .setParameter("id", id.value())
        .setParameter("owner", owner.subject())
        .getResultStream()
        .findFirst();
  }

  /** Moves CREATED to EXCHANGING, for one winner; the provider's secret is deleted from the row. */
  public boolean exchanging(SessionId id, Instant now) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.state = :to, i.lastSeenAt = :now, i.sealedSecret = null"
                    + " where i.id = :id and i.state in :before")
            .setParameter("to", SessionState.EXCHANGING)
            .setParameter("now", now)
            .setParameter("id", id.value())
            .setParameter("before", SessionState.EXCHANGING.before())
            .executeUpdate();
  }

  /**
   * Moves EXCHANGING to CONNECTING, with the provider's call and the moment it must end. A call
   * that came too late is stored for hanging up.
   */
  public Optional<Interview> answered(
      PendingExchange exchange, AnsweredCall answer, Instant now, Instant endsAt) {
    var sealed = exchange.seal().map(seal -> seal.close(answer.sdp()));
    List<?> rows =
        entities
            .createNativeQuery(ANSWERED, Interview.class)
            .setParameter(1, exchange.id().toString())
            .setParameter(2, answer.callId())
            .setParameter(3, answer.model())
            .setParameter(4, Timestamp.from(now))
            .setParameter(5, Timestamp.from(endsAt))
            .setParameter(6, sealed.orElse(null))
            .setParameter(7, String.join(" ", answer.candidateTransports()))
            .getResultList();
    if (rows.isEmpty()) {
      endings.orphaned(exchange.id(), answer.callId(), now);
    }
    return rows.stream().map(Interview.class::cast).findFirst();
  }

  /** Moves CONNECTING to LIVE. */
  public boolean connected(SessionId id, Caller owner, Instant now) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.state = :to, i.connectedAt = :now, i.lastSeenAt = :now"
                    + " where i.id = :id and i.owner = :owner and i.state in :before")
            .setParameter("to", SessionState.LIVE)
            .setParameter("now", now)
            .setParameter("id", id.value())
            .setParameter("owner", owner.subject())
            .setParameter("before", SessionState.LIVE.before())
            .executeUpdate();
  }

  /** Records a heartbeat of the page; without effect, and false, once the interview is over. */
  public boolean heartbeat(SessionId id, Caller owner, Instant now) {
    return !entities
        .createNativeQuery(HEARTBEAT)
        .setParameter(1, id.toString())
        .setParameter(2, owner.subject())
        .setParameter(3, Timestamp.from(now))
        .setParameter(4, Timestamp.from(now.minus(limits.heartbeatPrecision())))
        .getResultList()
        .isEmpty();
  }
}
