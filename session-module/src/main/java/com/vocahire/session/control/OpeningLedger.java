package com.vocahire.session.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.entity.Interview;
import com.vocahire.session.entity.InterviewMaterial;
import com.vocahire.session.entity.Opening;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Settles who opens what. Openings take turns under one advisory lock of the database, for the
 * milliseconds of this transaction: so counting and storing are one step for all nodes.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class OpeningLedger {

  /** A node that freezes inside its turn loses it when the budget is over. */
  static final String TURN =
      """
      select set_config('idle_in_transaction_session_timeout', ?1, true),
             set_config('statement_timeout', ?1, true)
      from pg_advisory_xact_lock(1448428360)
      """;

  static final String SETTLE =
      "update opening set answer = ?2 where interview_id = cast(?1 as uuid)";

  static final String FAIL =
      """
      update opening set failure = ?2 where interview_id = cast(?1 as uuid) and key_digest is not null
      """;

  static final String FORGET_KEY =
      """
      update opening set key_digest = null, request_digest = null, answer = null
      where interview_id = cast(?1 as uuid)
      """;

  static final String TAKE_OVER =
      "update opening set attempt_until = ?2 where interview_id = cast(?1 as uuid)";

  /** With a key it is remembered for its repeats; without, or erased, for the quota only. */
  static final List<String> FORGET =
      List.of(
          "delete from opening where opened_at < ?1",
          "delete from opening where key_digest is null and opened_at < ?1");

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  @Inject SessionLimits limits;
  @Inject DatabaseLimits database;
  @Inject Quota quota;

  /** Begins an opening, or says why another request has done so or none may. */
  public Beginning begin(OpeningOrder order, Instant now) {
    var budget = database.timeout().toMillis() + "ms";
    entities.createNativeQuery(TURN).setParameter(1, budget).getResultList();
    return known(order)
        .map(opening -> repeat(order, opening, now))
        .orElseGet(() -> add(order, now));
  }

  private Optional<Opening> known(OpeningOrder order) {
    return order
        .key()
        .flatMap(
            key ->
                entities
                    .createQuery("select o from Opening o where o.keyDigest = :key", Opening.class)
                    .setParameter("key", key.digest(order.caller()))
                    .getResultStream()
                    .findFirst());
  }

  private Beginning add(OpeningOrder order, Instant now) {
    Optional<InterviewFailure> refusal = quota.refusal(entities, order.caller(), now);
    if (refusal.isPresent()) {
      return new Beginning.Refused(refusal.get());
    }
    Instant expires = now.plus(limits.exchangeWithin());
    var interview = new Interview(order.caller(), order.brief(), order.first(), now, expires);
    entities.persist(interview);
    entities.flush(); // the rows below refer to it
    InterviewMaterial.of(interview.id(), order.brief()).ifPresent(entities::persist);
    var until = now.plus(limits.answerWithin());
    entities.persist(new Opening(interview.id(), order.caller(), order.key(), now, until));
    return new Beginning.Ours(interview.id());
  }

  private Beginning repeat(OpeningOrder order, Opening opening, Instant now) {
    if (!opening.isSameRequest(order.key().orElseThrow())) {
      return new Beginning.Refused(InterviewFailure.keyOfAnotherRequest());
    }
    if (opening.answer().isPresent()) {
      return new Beginning.Answered(opening.interview(), opening.answer().get());
    }
    if (opening.failure().isPresent()) {
      return new Beginning.Refused(InterviewFailure.again(opening.failure().get()));
    }
    return opening.isRunning(now) ? new Beginning.Running() : afterDeath(opening.interview(), now);
  }

  /** The node that carried it out is gone. A token may be asked for again, an exchange never. */
  private Beginning afterDeath(SessionId id, Instant now) {
    var interview = entities.find(Interview.class, id.value());
    if (interview.view().state() != SessionState.CREATED) {
      return new Beginning.Refused(InterviewFailure.sessionEnded());
    }
    update(TAKE_OVER, id, Timestamp.from(now.plus(limits.answerWithin())));
    return new Beginning.Ours(id);
  }

  /** Keeps the sealed answer for repeats. */
  public void answered(SessionId id, String sealed) {
    update(SETTLE, id, sealed);
  }

  /** Keeps how it failed for repeats, because asking again might be paid twice. */
  public void failed(SessionId id, InterviewFailure.Kind kind) {
    update(FAIL, id, kind.name());
  }

  /** Sets the key free: nothing was taken by the provider, so a repeat may try anew. */
  public void forgetKey(SessionId id) {
    entities.createNativeQuery(FORGET_KEY).setParameter(1, id.toString()).executeUpdate();
  }

  /** Removes openings that no repeat, and those that no quota can ask for any more. */
  public int forgetBefore(Instant repeatable, Instant now) {
    return forget(FORGET.get(0), repeatable) + forget(FORGET.get(1), now.minus(Quota.WINDOW));
  }

  private int forget(String sql, Instant before) {
    return entities.createNativeQuery(sql).setParameter(1, Timestamp.from(before)).executeUpdate();
  }

  private void update(String sql, SessionId id, Object value) {
    entities
        .createNativeQuery(sql)
        .setParameter(1, id.toString())
        .setParameter(2, value)
        .executeUpdate();
  }
}
