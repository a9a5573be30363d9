package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.entity.Actor;
import com.vocahire.session.entity.AuditAction;
import com.vocahire.session.entity.Interview;
import com.vocahire.session.entity.InterviewMaterial;
import com.vocahire.session.entity.Opening;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Settles who opens what. An opening holds an advisory lock of its caller for the milliseconds of
 * this transaction: so counting and storing are one step on all nodes, and callers never wait for
 * one another. Another opening of the same caller meanwhile is refused, as one that came after it
 * would be.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class OpeningLedger {

  /**
   * One opening of a caller at a time, on all nodes. It never waits: a caller's many requests hold
   * no connections that others need. A node that freezes with the lock loses it when the budget is
   * over.
   */
  static final String LOCK =
      """
      select pg_try_advisory_xact_lock(hashtextextended(?2, 1448428360)),
             set_config('idle_in_transaction_session_timeout', ?1, true),
             set_config('statement_timeout', ?1, true)
      """;

  static final String TAKE_OVER =
      """
      update opening set attempt_until = ?2, attempts = attempts + 1
      where interview_id = cast(?1 as uuid)
      """;

  /** Of one that was carried out twice nobody knows how far the node that died had come. */
  static final String RELEASE =
      """
      update opening set released_at = ?2
      where interview_id = cast(?1 as uuid) and attempts = 1 and answer is null and released_at is null
      """;

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  @Inject SessionLimits limits;
  @Inject DatabaseLimits database;
  @Inject ConsentRules consent;
  @Inject Quota quota;
  @Inject AuditLedger audit;

  /**
   * Begins an opening, or says why another request has done so or none may.
   *
   * @param hasRoom whether the installation's limit leaves room for one more
   */
  public Beginning begin(OpeningOrder order, boolean hasRoom, Instant now) {
    if (!isLocked(order.caller())) {
      return order
          .key()
          .<Beginning>map(key -> new Beginning.Running())
          .orElseGet(() -> new Beginning.Refused(InterviewFailure.interviewActive()));
    }
    return known(order)
        .map(
            opening ->
                settled(order, opening, now).orElseGet(() -> afterDeath(opening.interview(), now)))
        .orElseGet(() -> add(order, hasRoom, now));
  }

  private boolean isLocked(Caller caller) {
    var budget = database.timeout().toMillis() + "ms";
    var row =
        (Object[])
            entities
                .createNativeQuery(LOCK)
                .setParameter(1, budget)
                .setParameter(2, caller.digest())
                .getSingleResult();
    return (Boolean) row[0];
  }

  /**
   * Looks how an opening under a key stands, without a turn and without a change; never {@code
   * Ours}. Empty when {@link #begin} has to settle it: nobody has it in hand.
   */
  public Optional<Beginning> read(OpeningOrder order, Instant now) {
    return known(order).flatMap(opening -> settled(order, opening, now));
  }

  /**
   * Gives an opening's share of the hour back, because the server saw it fail before the provider
   * was asked. Nothing else ever does.
   */
  public void release(SessionId id, Instant now) {
    entities
        .createNativeQuery(RELEASE)
        .setParameter(1, id.toString())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
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

  private Beginning add(OpeningOrder order, boolean hasRoom, Instant now) {
    Optional<InterviewFailure> refusal =
        consent
            .refusal(order.consentVersion())
            .or(() -> quota.refusal(entities, order.caller(), hasRoom, now));
    if (refusal.isPresent()) {
      return new Beginning.Refused(refusal.get());
    }
    Instant expires = now.plus(limits.exchangeWithin());
    var interview = new Interview(order, now, expires);
    entities.persist(interview);
    entities.flush(); // the rows below refer to it
    InterviewMaterial.of(interview.id(), order.brief()).ifPresent(entities::persist);
    var until = now.plus(limits.answerWithin());
    entities.persist(new Opening(interview.id(), order.caller(), order.key(), now, until));
    audit.witness(AuditAction.OPENED, Actor.owner(order.caller()), List.of(interview.id()));
    return new Beginning.Ours(interview.id());
  }

  private Optional<Beginning> settled(OpeningOrder order, Opening opening, Instant now) {
    if (!opening.isSameRequest(order.key().orElseThrow())) {
      return Optional.of(new Beginning.Refused(InterviewFailure.keyOfAnotherRequest()));
    }
    if (opening.answer().isPresent()) {
      var view = entities.find(Interview.class, opening.interview().value()).view();
      return Optional.of(new Beginning.Answered(view, opening.answer().get()));
    }
    if (opening.failure().isPresent()) {
      return Optional.of(new Beginning.Refused(InterviewFailure.again(opening.failure().get())));
    }
    return opening.isRunning(now) ? Optional.of(new Beginning.Running()) : Optional.empty();
  }

  /** The node that carried it out is gone. A token may be asked for again, an exchange never. */
  private Beginning afterDeath(SessionId id, Instant now) {
    var interview = entities.find(Interview.class, id.value());
    if (interview.view().state() != SessionState.CREATED) {
      return new Beginning.Refused(InterviewFailure.sessionEnded());
    }
    entities
        .createNativeQuery(TAKE_OVER)
        .setParameter(1, id.toString())
        .setParameter(2, Timestamp.from(now.plus(limits.answerWithin())))
        .executeUpdate();
    return new Beginning.Ours(id);
  }
}
