package com.vocahire.session.calls;

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
import java.util.stream.Collectors;

/**
 * The calls of interviews. One that is over stays due in its row until the provider has taken the
 * hang-up, or has ended the call by itself, so no node's death loses one; a claim moves the due
 * time on, so two nodes never hang up the same call at once. Only attempts that were made count.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class CallTable {

  /** The provider ends every call after an hour; so no interview can be longer. */
  public static final Duration LONGEST = Duration.ofMinutes(60);

  /** Time for the first attempt, made at once by the node that ended it. */
  public static final Duration FIRST_ATTEMPT = Duration.ofSeconds(30);

  static final String TAKEN =
      """
      insert into interview_call (interview_id, number, call_id, taken_at)
      values (cast(?1 as uuid), ?2, ?3, ?4)
      """;

  static final String TAKEN_TOO_LATE =
      """
      insert into interview_call (interview_id, number, call_id, taken_at, ended_at, hang_up_due_at)
      values (cast(?1 as uuid), ?2, ?3, ?4, ?4, ?5)
      """;

  static final String OVER =
      """
      update interview_call set ended_at = ?2, hang_up_due_at = ?3
      where interview_id = any (cast(string_to_array(?1, ',') as uuid[])) and ended_at is null
      returning cast(interview_id as text), call_id
      """;

  static final String HUNG_UP =
      "update interview_call set hang_up_due_at = null"
          + " where interview_id = cast(?1 as uuid) and call_id = ?2";

  /** So that an erasure under way is waited for and seen below. */
  static final String SHARE = "select 1 from interview where id = cast(?1 as uuid) for share";

  /** What an erasure had to leave, because the provider did not know yet. */
  static final String FORGOTTEN =
      """
      delete from interview_call c using interview i
      where c.interview_id = cast(?1 as uuid) and c.call_id = ?2 and i.id = c.interview_id and i.erased_at is not null
      """;

  /** Until the claim's time is over its node has the call, whether it lives or not. */
  static final String CLAIM =
      """
      update interview_call set hang_up_due_at = ?2
      where (interview_id, number) in
        (select interview_id, number from interview_call where hang_up_due_at <= ?1
         order by hang_up_due_at limit ?3 for update skip locked)
      returning cast(interview_id as text), call_id
      """;

  static final String REFUSED =
      """
      update interview_call
      set hang_up_attempts = hang_up_attempts + 1,
          hang_up_due_at = cast(?3 as timestamptz)
            + least(interval '10 minutes', interval '30 seconds' * power(2, least(hang_up_attempts, 10)))
      where interview_id = cast(?1 as uuid) and call_id = ?2 and hang_up_due_at is not null
      """;

  /** The same for those whose calls are outlived. */
  static final String SHARE_OUTLIVED =
      """
      select 1 from interview where id in
        (select interview_id from interview_call where hang_up_due_at is not null and taken_at <= ?1)
      order by id for share
      """;

  /** What the provider has ended by itself, of interviews that are erased and of others. */
  static final List<String> OUTLIVED =
      List.of(
          """
          delete from interview_call c using interview i
          where c.hang_up_due_at is not null and c.taken_at <= ?1 and i.id = c.interview_id and i.erased_at is not null
          returning cast(c.interview_id as text), c.call_id
          """,
          """
          update interview_call set hang_up_due_at = null
          where hang_up_due_at is not null and taken_at <= ?1
          returning cast(interview_id as text), call_id
          """);

  static final String UNCLAIMED =
      """
      update interview_call set hang_up_due_at = ?3
      where interview_id = cast(?1 as uuid) and call_id = ?2 and hang_up_due_at is not null
      """;

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  /** The provider has taken the interview's call of this number. */
  public void taken(SessionId id, int number, String callId, Instant now) {
    entities
        .createNativeQuery(TAKEN)
        .setParameter(1, id.toString())
        .setParameter(2, number)
        .setParameter(3, callId)
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
  }

  /** The same when nobody has a use for it any more: it is due for hanging up. */
  public void takenTooLate(SessionId id, int number, String callId, Instant now) {
    entities
        .createNativeQuery(TAKEN_TOO_LATE)
        .setParameter(1, id.toString())
        .setParameter(2, number)
        .setParameter(3, callId)
        .setParameter(4, Timestamp.from(now))
        .setParameter(5, Timestamp.from(now.plus(FIRST_ATTEMPT)))
        .executeUpdate();
  }

  /**
   * Whatever calls these interviews have are over and due for hanging up from {@code due} on. A
   * statement of its own: it sees the call that was added while the caller waited for the
   * interview's row.
   */
  public List<HangUpDue> over(List<SessionId> ids, Instant now, Instant due) {
    List<?> rows =
        entities
            .createNativeQuery(OVER)
            .setParameter(1, ids.stream().map(SessionId::toString).collect(Collectors.joining(",")))
            .setParameter(2, Timestamp.from(now))
            .setParameter(3, Timestamp.from(due))
            .getResultList();
    return due(rows);
  }

  /** Gives back a claim that this node was told of too late: it is due at once, and no attempt. */
  public void unclaimed(HangUpDue call, Instant now) {
    entities
        .createNativeQuery(UNCLAIMED)
        .setParameter(1, call.session().toString())
        .setParameter(2, call.callId())
        .setParameter(3, Timestamp.from(now))
        .executeUpdate();
  }

  /** The provider knows nothing of the call any more. */
  public int hungUp(HangUpDue call) {
    entities.createNativeQuery(SHARE).setParameter(1, call.session().toString()).getResultList();
    int known = ofCall(HUNG_UP, call);
    return known + ofCall(FORGOTTEN, call);
  }

  private int ofCall(String sql, HangUpDue call) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, call.session().toString())
        .setParameter(2, call.callId())
        .executeUpdate();
  }

  /**
   * Up to {@code room} calls that are due now, each for one node, which has until {@code until}.
   */
  public List<HangUpDue> claimHangUps(int room, Instant now, Instant until) {
    return due(
        entities
            .createNativeQuery(CLAIM)
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, Timestamp.from(until))
            .setParameter(3, room)
            .getResultList());
  }

  /** The provider did not take the hang-up: it is due again, later each time. */
  public void refused(HangUpDue call, Instant now) {
    entities
        .createNativeQuery(REFUSED)
        .setParameter(1, call.session().toString())
        .setParameter(2, call.callId())
        .setParameter(3, Timestamp.from(now))
        .executeUpdate();
  }

  /**
   * Forgets hang-ups that nobody took, once the provider has ended the call by itself: it lets none
   * be longer than an hour.
   *
   * @return the calls whose hang-up was never taken
   */
  public List<HangUpDue> giveUpOutlived(Instant now) {
    var taken = Timestamp.from(now.minus(LONGEST));
    entities.createNativeQuery(SHARE_OUTLIVED).setParameter(1, taken).getResultList();
    return OUTLIVED.stream()
        .map(sql -> entities.createNativeQuery(sql).setParameter(1, taken).getResultList())
        .flatMap(rows -> due(rows).stream())
        .toList();
  }

  private static List<HangUpDue> due(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> HangUpDue.now(SessionId.of((String) row[0]), (String) row[1]))
        .toList();
  }
}
