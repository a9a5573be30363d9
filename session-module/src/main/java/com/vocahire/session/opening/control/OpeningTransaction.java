package com.vocahire.session.opening.control;

import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditTable;
import com.vocahire.session.database.DatabaseLimits;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.idempotency.Opening;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.opening.OpeningDecision;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * Settles who opens what. An opening holds an advisory lock of its caller for the milliseconds of
 * this transaction: so counting and storing are one step on all nodes, and callers never wait for
 * one another. Another opening of the same caller meanwhile is refused, as one that came after it
 * would be.
 */
@Dependent
public final class OpeningTransaction {

  /**
   * One opening of a caller at a time, on all nodes. It never waits: a caller's many requests hold
   * no connections that others need. A node that freezes with the lock loses it when the budget is
   * over. Advisory locks are PostgreSQL's, not JPA's.
   */
  static final String LOCK =
      """
      select pg_try_advisory_xact_lock(hashtextextended(?2, 1448428360)),
             set_config('idle_in_transaction_session_timeout', ?1, true),
             set_config('statement_timeout', ?1, true)
      """;

  /**
   * Interview, long texts, receipt and audit entry in one statement: four by JPA would be four
   * round trips.
   */
  static final String OPEN =
      """
      with opened as (
        insert into interview (id, owner, state, job_title, company, interview_type, language,
                               created_at, expires_at, last_seen_at, consent_version, consented_at)
        values (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as varchar), cast(?6 as varchar), cast(?7 as varchar),
                ?8, ?9, ?8, cast(?10 as varchar), case when cast(?10 as varchar) is not null then cast(?8 as timestamptz) end)
        returning id, created_at),
      material as (
        insert into interview_material (interview_id, job_description, resume_text)
        select id, cast(?11 as text), cast(?12 as text) from opened
        where coalesce(cast(?11 as text), cast(?12 as text)) is not null),
      receipt as (
        insert into opening (interview_id, caller_digest, opened_at, key_digest, request_digest, attempt_until)
        select id, ?13, created_at, cast(?14 as varchar), cast(?15 as varchar), ?16 from opened)
      insert into audit_entry (action, interview_id, actor, actor_role, request_id)
      select 'OPENED', id, ?17, ?18, ?19 from opened
      """;

  /** Native SQL, because {@link Opening} does not map how often it was attempted. */
  static final String TAKE_OVER =
      """
      update opening set attempt_until = ?2, attempts = attempts + 1
      where interview_id = cast(?1 as uuid)
      """;

  private final Transaction transaction;
  private final EntityManager entities;
  private final SessionLimits limits;
  private final DatabaseLimits database;
  private final ConsentRules consent;
  private final Quota quota;
  private final AuditTable audit;

  @Inject
  public OpeningTransaction(
      Transaction transaction,
      EntityManager entities,
      SessionLimits limits,
      DatabaseLimits database,
      ConsentRules consent,
      Quota quota,
      AuditTable audit) {
    this.transaction = transaction;
    this.entities = entities;
    this.limits = limits;
    this.database = database;
    this.consent = consent;
    this.quota = quota;
    this.audit = audit;
  }

  /**
   * Begins an opening, or says why another request has done so or none may.
   *
   * @param isWithinLimit whether the installation's limit allows one more
   */
  public OpeningDecision begin(OpeningOrder order, boolean isWithinLimit, Instant now) {
    return transaction.in(() -> beginInTurn(order, isWithinLimit, now));
  }

  private OpeningDecision beginInTurn(OpeningOrder order, boolean isWithinLimit, Instant now) {
    if (!isLocked(order.caller())) {
      return order
          .key()
          .<OpeningDecision>map(key -> new OpeningDecision.Running())
          .orElseGet(() -> new OpeningDecision.Refused(InterviewFailure.interviewActive()));
    }
    var standing = quota.standing(entities, order, now);
    return standing.isRepetition()
        ? repeated(order, known(order).orElseThrow(), now)
        : add(order, standing, isWithinLimit, now);
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
   * Reads how an opening under a key stands, without the lock and without a change; never {@code
   * Proceed}. Empty when {@link #begin} has to settle it: no request is performing it.
   */
  public Optional<OpeningDecision> read(OpeningOrder order, Instant now) {
    return transaction.in(() -> known(order).flatMap(opening -> settled(order, opening, now)));
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

  private OpeningDecision repeated(OpeningOrder order, Opening opening, Instant now) {
    return settled(order, opening, now).orElseGet(() -> afterDeath(opening.interview(), now));
  }

  private OpeningDecision add(
      OpeningOrder order, Quota.Standing standing, boolean isWithinLimit, Instant now) {
    Optional<InterviewFailure> refusal =
        consent
            .refusal(order.consentVersion())
            .or(() -> quota.refusal(standing, isWithinLimit, now));
    if (refusal.isPresent()) {
      return new OpeningDecision.Refused(refusal.get());
    }
    var id = SessionId.random();
    insert(id, order, now);
    return new OpeningDecision.Proceed(id);
  }

  private void insert(SessionId id, OpeningOrder order, Instant now) {
    var caller = order.caller();
    var brief = order.brief();
    var audited = audit.values(Actor.owner(caller));
    entities
        .createNativeQuery(OPEN)
        .setParameter(1, id.toString())
        .setParameter(2, caller.subject())
        .setParameter(3, order.first().name())
        .setParameter(4, brief.jobTitle())
        .setParameter(5, brief.company().orElse(null))
        .setParameter(6, brief.interviewType().orElse(null))
        .setParameter(7, brief.language().orElse(null))
        .setParameter(8, Timestamp.from(now))
        .setParameter(9, Timestamp.from(now.plus(limits.offerTimeout())))
        .setParameter(10, order.consentVersion().orElse(null))
        .setParameter(11, brief.jobDescription().orElse(null))
        .setParameter(12, brief.resumeText().orElse(null))
        .setParameter(13, caller.digest())
        .setParameter(14, order.key().map(key -> key.digest(caller)).orElse(null))
        .setParameter(15, order.key().map(IdempotencyKey::requestDigest).orElse(null))
        .setParameter(16, Timestamp.from(now.plus(limits.answerTimeout())))
        .setParameter(17, audited.get(0))
        .setParameter(18, audited.get(1))
        .setParameter(19, audited.get(2))
        .executeUpdate();
  }

  private Optional<OpeningDecision> settled(OpeningOrder order, Opening opening, Instant now) {
    if (!opening.isSameRequest(order.key().orElseThrow())) {
      return Optional.of(new OpeningDecision.Refused(InterviewFailure.keyOfAnotherRequest()));
    }
    if (opening.answer().isPresent()) {
      var view = entities.find(Interview.class, opening.interview().value()).view();
      return Optional.of(new OpeningDecision.Answered(view, opening.answer().get()));
    }
    if (opening.failure().isPresent()) {
      return Optional.of(
          new OpeningDecision.Refused(InterviewFailure.again(opening.failure().get())));
    }
    return opening.isRunning(now) ? Optional.of(new OpeningDecision.Running()) : Optional.empty();
  }

  /** The node that performed it has failed. A token may be asked for again, an exchange never. */
  private OpeningDecision afterDeath(SessionId id, Instant now) {
    var interview = entities.find(Interview.class, id.value());
    if (interview.view().state() != SessionState.CREATED) {
      return new OpeningDecision.Refused(InterviewFailure.sessionEnded());
    }
    entities
        .createNativeQuery(TAKE_OVER)
        .setParameter(1, id.toString())
        .setParameter(2, Timestamp.from(now.plus(limits.answerTimeout())))
        .executeUpdate();
    return new OpeningDecision.Proceed(id);
  }
}
