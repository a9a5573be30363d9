package com.vocahire.session.archive.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.AuditTable;
import com.vocahire.session.audit.Pseudonyms;
import com.vocahire.session.calls.CallTable;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.support.SupportReportTable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Removes every personal field of an interview and leaves its receipt: that it was, and when it was
 * erased. The owner becomes a pseudonym, another for each interview. docs/erasure.md lists what
 * stays and why. Every other writer locks the interview's row or shares the lock. Native SQL,
 * because JPA has neither these locks nor an update of many rows with a value of its own for each.
 */
@Dependent
public final class ErasureUpdates {

  private static final String FOUND =
      "select cast(id as text), owner from interview where erased_at is null and ";

  static final String FIND_ONE = FOUND + "id = cast(?1 as uuid) and owner = ?2 for no key update";

  static final String FIND_OLD =
      FOUND + "ended_at <= ?1 order by ended_at limit 100 for no key update skip locked";

  /**
   * The call to hang up stays in {@code interview_call} until the provider has accepted the
   * hang-up.
   */
  static final String ERASE =
      """
      update interview
      set state = 'ENDED', end_reason = 'ERASED', ended_at = coalesce(ended_at, cast(?1 as timestamptz)), erased_at = ?1,
          owner = found.receipt, job_title = null, company = null, interview_type = null, language = null,
          model = null, token_digest = null, sealed_secret = null, call_id = null, consent_version = null, consented_at = null
      from unnest(string_to_array(?2, ','), string_to_array(?3, ',')) as found (id, receipt)
      where interview.id = cast(found.id as uuid)
      """;

  static final String RECEIPT =
      """
      select * from interview
      where id = cast(?1 as uuid) and erased_at is not null and owner = any (string_to_array(?2, ','))
      """;

  private static final String OF_THESE =
      " where interview_id = any (cast(string_to_array(?1, ',') as uuid[]))";

  /**
   * Rows that belong to an interview, in separate statements: they see what was added while the
   * first one waited for the row.
   */
  static final List<String> DELETE_ROWS =
      List.of(
          "delete from transcript_item" + OF_THESE,
          "delete from interview_material" + OF_THESE,
          "delete from interview_path" + OF_THESE,
          "delete from interview_feedback" + OF_THESE,
          "delete from interview_call" + OF_THESE + " and hang_up_due_at is null",
          "delete from interview_phase" + OF_THESE,
          "delete from interview_outcome" + OF_THESE,
          "update opening set answer = null, key_digest = null, request_digest = null" + OF_THESE);

  private final EntityManager entities;
  private final CallTable calls;
  private final AuditTable audit;
  private final SupportReportTable reports;
  private final Pseudonyms pseudonyms;

  @Inject
  public ErasureUpdates(
      EntityManager entities,
      CallTable calls,
      AuditTable audit,
      SupportReportTable reports,
      Pseudonyms pseudonyms) {
    this.entities = entities;
    this.calls = calls;
    this.audit = audit;
    this.reports = reports;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Erases the caller's own interview, whether it is over or not, and with it what the caller's
   * browsers have reported to support; false when there is none.
   */
  public boolean erase(SessionId id, Caller owner, Instant now) {
    List<?> found =
        entities
            .createNativeQuery(FIND_ONE)
            .setParameter(1, id.toString())
            .setParameter(2, owner.subject())
            .getResultList();
    if (found.isEmpty()) {
      return false;
    }
    erase(found, Actor.owner(owner), now);
    reports.deleteAll(owner);
    return true;
  }

  /**
   * Erases up to 100 interviews that ended before {@code until}.
   *
   * @return which were erased
   */
  public List<SessionId> eraseEndedBefore(Instant until, Instant now) {
    List<?> found =
        entities.createNativeQuery(FIND_OLD).setParameter(1, Timestamp.from(until)).getResultList();
    return found.isEmpty() ? List.of() : erase(found, Actor.SYSTEM, now);
  }

  private List<SessionId> erase(List<?> found, Actor actor, Instant now) {
    var receipts = new LinkedHashMap<SessionId, String>();
    for (Object row : found) {
      var columns = (Object[]) row;
      var id = SessionId.of((String) columns[0]);
      receipts.put(id, pseudonyms.receipt((String) columns[1], id));
    }
    var ids = List.copyOf(receipts.keySet());
    var all = ids.stream().map(SessionId::toString).collect(Collectors.joining(","));
    entities
        .createNativeQuery(ERASE)
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, all)
        .setParameter(3, String.join(",", receipts.values()))
        .executeUpdate();
    calls.over(ids, now, now);
    DELETE_ROWS.forEach(
        sql -> entities.createNativeQuery(sql).setParameter(1, all).executeUpdate());
    audit.write(AuditAction.ERASED, actor, ids);
    return ids;
  }

  /** Returns what is left of the caller's erased interview. */
  public Optional<Interview> receipt(SessionId id, Caller owner) {
    List<?> rows =
        entities
            .createNativeQuery(RECEIPT, Interview.class)
            .setParameter(1, id.toString())
            .setParameter(2, String.join(",", pseudonyms.receipts(owner.subject(), id)))
            .getResultList();
    return rows.stream().map(Interview.class::cast).findFirst();
  }
}
