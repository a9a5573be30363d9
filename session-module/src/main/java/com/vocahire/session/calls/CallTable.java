package com.vocahire.session.calls;

import com.vocahire.session.SessionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The calls of interviews. An ended call's row stays due until the provider has accepted the
 * hang-up, or has ended the call by itself, so no hang-up is lost when a node fails; a claim
 * postpones the due time, so two nodes never hang up the same call at once. Only completed attempts
 * count. Native SQL, because JPA has neither {@code returning} nor {@code skip locked}.
 */
@Dependent
public final class CallTable {

  /** The provider ends every call after an hour; so no interview can be longer. */
  public static final Duration LONGEST = Duration.ofMinutes(60);

  /** Time for the first attempt, made immediately by the node that ended the call. */
  public static final Duration FIRST_ATTEMPT = Duration.ofSeconds(30);

  static final String ACCEPTED =
      """
      insert into interview_call (interview_id, number, call_id, accepted_at)
      values (cast(?1 as uuid), ?2, ?3, ?4)
      """;

  static final String ACCEPTED_TOO_LATE =
      """
      insert into interview_call (interview_id, number, call_id, accepted_at, ended_at, hang_up_due_at)
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

  /** The row that an erasure left until the hang-up was done. */
  static final String PURGE_ERASED =
      """
      delete from interview_call c using interview i
      where c.interview_id = cast(?1 as uuid) and c.call_id = ?2 and i.id = c.interview_id and i.erased_at is not null
      """;

  /** A claim is a lease: until it expires the call belongs to its node. */
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

  /** The same for calls that the provider's own limit has ended. */
  static final String SHARE_EXPIRED =
      """
      select 1 from interview where id in
        (select interview_id from interview_call where hang_up_due_at is not null and accepted_at <= ?1)
      order by id for share
      """;

  /** What the provider has ended by itself, of interviews that are erased and of others. */
  static final List<String> EXPIRED_CALLS =
      List.of(
          """
          delete from interview_call c using interview i
          where c.hang_up_due_at is not null and c.accepted_at <= ?1 and i.id = c.interview_id and i.erased_at is not null
          returning cast(c.interview_id as text), c.call_id
          """,
          """
          update interview_call set hang_up_due_at = null
          where hang_up_due_at is not null and accepted_at <= ?1
          returning cast(interview_id as text), call_id
          """);

  static final String UNCLAIMED =
      """
      update interview_call set hang_up_due_at = ?3
      where interview_id = cast(?1 as uuid) and call_id = ?2 and hang_up_due_at is not null
      """;

  private final EntityManager entities;

  @Inject
  public CallTable(EntityManager entities) {
    this.entities = entities;
  }

  /** The provider has accepted the interview's call of this number. */
  public void accepted(SessionId id, int number, String callId, Instant now) {
    entities
        .createNativeQuery(ACCEPTED)
        .setParameter(1, id.toString())
        .setParameter(2, number)
        .setParameter(3, callId)
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
  }

  /** The same for a call that is not needed any more: it is due for hanging up. */
  public void acceptedTooLate(SessionId id, int number, String callId, Instant now) {
    entities
        .createNativeQuery(ACCEPTED_TOO_LATE)
        .setParameter(1, id.toString())
        .setParameter(2, number)
        .setParameter(3, callId)
        .setParameter(4, Timestamp.from(now))
        .setParameter(5, Timestamp.from(now.plus(FIRST_ATTEMPT)))
        .executeUpdate();
  }

  /**
   * All calls of these interviews are over and due for hanging up from {@code due} on. A statement
   * of its own: it sees the call that was added while the caller waited for the interview's row.
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

  /** Releases a claim whose answer came too late: the call is due at once, without an attempt. */
  public void unclaimed(HangUpDue call, Instant now) {
    entities
        .createNativeQuery(UNCLAIMED)
        .setParameter(1, call.session().toString())
        .setParameter(2, call.callId())
        .setParameter(3, Timestamp.from(now))
        .executeUpdate();
  }

  /**
   * The call does not exist at the provider any more.
   *
   * @return how many rows knew it
   */
  public int hungUp(HangUpDue call) {
    entities.createNativeQuery(SHARE).setParameter(1, call.session().toString()).getResultList();
    int known = ofCall(HUNG_UP, call);
    return known + ofCall(PURGE_ERASED, call);
  }

  private int ofCall(String sql, HangUpDue call) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, call.session().toString())
        .setParameter(2, call.callId())
        .executeUpdate();
  }

  /**
   * Returns up to {@code permits} calls that are due now, each for one node, whose lease ends at
   * {@code until}.
   */
  public List<HangUpDue> claimHangUps(int permits, Instant now, Instant until) {
    return due(
        entities
            .createNativeQuery(CLAIM)
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, Timestamp.from(until))
            .setParameter(3, permits)
            .getResultList());
  }

  /** The provider did not accept the hang-up: it is due again, with exponential backoff. */
  public void refused(HangUpDue call, Instant now) {
    entities
        .createNativeQuery(REFUSED)
        .setParameter(1, call.session().toString())
        .setParameter(2, call.callId())
        .setParameter(3, Timestamp.from(now))
        .executeUpdate();
  }

  /**
   * Purges hang-ups that the provider never accepted, once it has ended the call by itself: no call
   * lasts longer than an hour.
   *
   * @return the calls whose hang-up was never accepted
   */
  public List<HangUpDue> purgeExpired(Instant now) {
    var latest = Timestamp.from(now.minus(LONGEST));
    entities.createNativeQuery(SHARE_EXPIRED).setParameter(1, latest).getResultList();
    return EXPIRED_CALLS.stream()
        .map(sql -> entities.createNativeQuery(sql).setParameter(1, latest).getResultList())
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
