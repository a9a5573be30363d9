package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.entity.Actor;
import com.vocahire.session.entity.AuditAction;
import com.vocahire.session.entity.Interview;
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
import java.util.stream.Collectors;

/**
 * Removes every personal field of an interview and leaves its receipt: that it was, and when it was
 * erased. The owner becomes a digest salted with the interview's id, which only the owner can give.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class ErasureLedger {

  private static final String ERASE =
      """
      update interview
      set state = 'ENDED', end_reason = 'ERASED', ended_at = coalesce(ended_at, cast(?1 as timestamptz)), erased_at = ?1,
          owner = encode(sha256(convert_to(owner || ' ' || cast(id as text), 'UTF8')), 'hex'),
          job_title = null, company = null, interview_type = null, language = null, token_digest = null, sealed_secret = null
      where %s and erased_at is null
      returning cast(id as text)
      """;

  static final String ERASE_ONE = ERASE.formatted("id = cast(?2 as uuid) and owner = ?3");

  static final String ERASE_OLD =
      ERASE.formatted(
          """
          id in (select id from interview where erased_at is null and ended_at <= ?2
                 order by ended_at limit 100 for update skip locked)""");

  static final String RECEIPT =
      """
      select * from interview
      where id = cast(?1 as uuid) and erased_at is not null
        and owner = encode(sha256(convert_to(?2 || ' ' || ?1, 'UTF8')), 'hex')
      """;

  private static final String OF_THESE =
      " where interview_id = any (cast(string_to_array(?1, ',') as uuid[]))";

  /**
   * What hangs on an interview, in statements of their own: they see what was added while the first
   * one waited for the row.
   */
  static final List<String> FORGET =
      List.of(
          "delete from transcript_item" + OF_THESE,
          "delete from interview_material" + OF_THESE,
          "delete from interview_path" + OF_THESE,
          "delete from interview_feedback" + OF_THESE,
          "delete from interview_call" + OF_THESE + " and hang_up_due_at is null",
          "delete from interview_phase" + OF_THESE,
          "delete from interview_trace" + OF_THESE,
          "update opening set answer = null, key_digest = null, request_digest = null" + OF_THESE);

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  @Inject CallLedger calls;
  @Inject AuditLedger audit;

  /** Erases the caller's own interview, whether it is over or not; false when there is none. */
  public boolean erase(SessionId id, Caller owner, Instant now) {
    List<?> erased =
        entities
            .createNativeQuery(ERASE_ONE)
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, id.toString())
            .setParameter(3, owner.subject())
            .getResultList();
    return !forget(erased, Actor.owner(owner), now).isEmpty();
  }

  /** Erases up to 100 interviews that ended before {@code until}; says which. */
  public List<SessionId> eraseEndedBefore(Instant until, Instant now) {
    List<?> erased =
        entities
            .createNativeQuery(ERASE_OLD)
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, Timestamp.from(until))
            .getResultList();
    return forget(erased, Actor.SYSTEM, now);
  }

  private List<SessionId> forget(List<?> erased, Actor actor, Instant now) {
    var ids = erased.stream().map(id -> SessionId.of((String) id)).toList();
    if (!ids.isEmpty()) {
      calls.over(ids, now, now);
      var all = ids.stream().map(SessionId::toString).collect(Collectors.joining(","));
      FORGET.forEach(sql -> entities.createNativeQuery(sql).setParameter(1, all).executeUpdate());
      audit.witness(AuditAction.ERASED, actor, ids);
    }
    return ids;
  }

  /** What is left of the caller's erased interview. */
  public Optional<Interview> receipt(SessionId id, Caller owner) {
    List<?> rows =
        entities
            .createNativeQuery(RECEIPT, Interview.class)
            .setParameter(1, id.toString())
            .setParameter(2, owner.subject())
            .getResultList();
    return rows.stream().map(Interview.class::cast).findFirst();
  }
}
