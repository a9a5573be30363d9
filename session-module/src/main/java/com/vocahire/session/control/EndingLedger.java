package com.vocahire.session.control;

import com.vocahire.session.EndReason;
import com.vocahire.session.HangUpDue;
import com.vocahire.session.SessionId;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How interviews end and their calls are hung up. A call stays due in its row until the provider
 * has taken the hang-up, so no node's death loses one; a claim moves the due time on, so two nodes
 * never hang up the same call at once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class EndingLedger {

  /** Time for the first attempt, made at once by the node that ended it. */
  static final Duration FIRST_ATTEMPT = Duration.ofSeconds(30);

  static final String END =
      """
      update interview
      set state = 'ENDED', end_reason = ?2, ended_at = ?3, hang_up_due_at = case when call_id is not null then cast(?4 as timestamptz) end
      where id = cast(?1 as uuid) and state <> 'ENDED'
      returning call_id
      """;

  static final String ORPHANED =
      """
      update interview
      set call_id = ?2, answered_at = ?3, ends_at = ?3, hang_up_due_at = ?4
      where id = cast(?1 as uuid) and call_id is null
      """;

  static final String HUNG_UP =
      "update interview set hang_up_due_at = null where id = cast(?1 as uuid)";

  /** After ten attempts in a good hour the provider has ended the call by itself. */
  static final String CLAIM =
      """
      update interview
      set hang_up_attempts = hang_up_attempts + 1,
          hang_up_due_at = case when hang_up_attempts < 10
            then cast(?1 as timestamptz) + least(interval '10 minutes', interval '30 seconds' * power(2, hang_up_attempts)) end
      where id in (select id from interview where hang_up_due_at <= ?1
                   order by hang_up_due_at limit 200 for update skip locked)
      returning cast(id as text), call_id
      """;

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  /** Anything but ENDED to ENDED; the reason of the first stays. Empty when it was over before. */
  public Optional<Optional<HangUpDue>> ended(SessionId id, EndReason reason, Instant now) {
    List<?> calls =
        entities
            .createNativeQuery(END)
            .setParameter(1, id.toString())
            .setParameter(2, reason.name())
            .setParameter(3, Timestamp.from(now))
            .setParameter(4, Timestamp.from(now.plus(FIRST_ATTEMPT)))
            .getResultList();
    return calls.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Optional.ofNullable(calls.get(0)).map(call -> HangUpDue.now(id, (String) call)));
  }

  /** Keeps a call that the provider took after its interview was over. */
  public void orphaned(SessionId id, String callId, Instant now) {
    entities
        .createNativeQuery(ORPHANED)
        .setParameter(1, id.toString())
        .setParameter(2, callId)
        .setParameter(3, Timestamp.from(now))
        .setParameter(4, Timestamp.from(now.plus(FIRST_ATTEMPT)))
        .executeUpdate();
  }

  /** The provider knows nothing of the call any more. */
  public int hungUp(SessionId id) {
    return entities.createNativeQuery(HUNG_UP).setParameter(1, id.toString()).executeUpdate();
  }

  /** The calls that are due now, each for one node. */
  public List<HangUpDue> claimHangUps(Instant now) {
    List<?> rows =
        entities.createNativeQuery(CLAIM).setParameter(1, Timestamp.from(now)).getResultList();
    return rows.stream().map(Object[].class::cast).map(EndingLedger::due).toList();
  }

  private static HangUpDue due(Object[] row) {
    return HangUpDue.now(SessionId.of((String) row[0]), (String) row[1]);
  }
}
