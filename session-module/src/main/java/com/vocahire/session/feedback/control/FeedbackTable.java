package com.vocahire.session.feedback.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.entity.FeedbackClaim;
import com.vocahire.session.feedback.entity.FeedbackJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * How feedback is asked for and written. Its row stays due until it is ready or has failed for
 * good, so none is lost when a node fails; a claim postpones the due time, so two nodes never pay
 * for the same. Native SQL, because JPA has neither upserts nor {@code skip locked}.
 */
@Dependent
public final class FeedbackTable {

  /** Shares the interview's row, so that an erasure under way is waited for and seen. */
  static final String ASK =
      """
      insert into interview_feedback as kept (interview_id, state, due_at)
      select id, 'PENDING', cast(?3 as timestamptz) from interview
      where id = cast(?1 as uuid) and owner = ?2 and state = 'ENDED' and erased_at is null
      for share
      on conflict (interview_id) do update
        set state = 'PENDING', requests = kept.requests + 1, attempts = 0, due_at = excluded.due_at
        where kept.state = 'FAILED' and kept.requests < ?4
      """;

  static final String ASK_AFTER_END =
      """
      insert into interview_feedback (interview_id, state, due_at)
      select id, 'PENDING', cast(?1 as timestamptz) from interview
      where erased_at is null and ended_at > ?2 and ended_at <= ?3 and end_reason in ('COMPLETED', 'TIME_LIMIT')
        and exists (select 1 from transcript_item where interview_id = interview.id and role = 'CANDIDATE')
        and not exists (select 1 from interview_feedback where interview_id = interview.id)
      order by ended_at limit 100
      for share
      on conflict (interview_id) do nothing
      """;

  /**
   * Claims what is due and whose record is final: nothing in it is incomplete or missing, or its
   * interview ended before {@code ?5}. The first claim freezes the record, in turn with deliveries:
   * both lock the interview's row. Callers take turns: the first that is due of each before the
   * second of any, and of those the caller's whose last attempt is longest ago; ten minutes ago is
   * as good as never. A hundred more than are wanted are looked at, since other nodes may have
   * claimed some.
   */
  static final String CLAIM =
      """
      with ready as (
        select due.interview_id, due.due_at, owner, row_number() over (partition by owner order by due.due_at) as place
        from interview_feedback due join interview on interview.id = due.interview_id
        where due.due_at <= ?1 and due.attempts < ?3
          and (due.frozen_at is not null or interview.ended_at <= ?5 or not exists (
            select 1 from transcript_item item
            where item.interview_id = due.interview_id
              and (item.status = 'INCOMPLETE' or item.previous_item_id is not null and not exists (
                select 1 from transcript_item previous
                where previous.interview_id = item.interview_id and previous.item_id = item.previous_item_id))))),
      served as (
        select owner, max(claimed_at) as served_at
        from interview_feedback recent join interview on interview.id = recent.interview_id
        where claimed_at > cast(?1 as timestamptz) - interval '10 minutes' group by owner),
      foremost as (
        select interview_id, ready.due_at, place, served_at from ready left join served using (owner)
        order by place, served_at nulls first, ready.due_at limit ?4 + 100)
      update interview_feedback
      set attempts = attempts + 1, due_at = cast(?2 as timestamptz), frozen_at = coalesce(frozen_at, ?1),
          claimed_at = cast(?1 as timestamptz)
      where interview_id in (
        select due.interview_id from foremost
        join interview_feedback due on due.interview_id = foremost.interview_id
        join interview on interview.id = due.interview_id
        where due.due_at <= ?1 and due.attempts < ?3
        order by foremost.place, foremost.served_at nulls first, foremost.due_at limit ?4
        for update of due, interview skip locked)
      returning cast(interview_id as text), attempts
      """;

  /** The node of the last attempt has failed. */
  static final String GIVE_UP =
      """
      update interview_feedback set state = 'FAILED', due_at = null
      where due_at <= ?1 and attempts >= ?2
      """;

  private static final String IF_MINE =
      " where interview_id = cast(?1 as uuid) and attempts = ?2 and state = 'PENDING'";

  static final String KEEP =
      "update interview_feedback set state = 'READY', due_at = null, report = ?3, made_at = ?4"
          + IF_MINE;

  static final String LATER =
      "update interview_feedback set due_at = cast(?3 as timestamptz)" + IF_MINE;

  static final String FAIL =
      "update interview_feedback set state = 'FAILED', due_at = null" + IF_MINE;

  private final EntityManager entities;

  @Inject
  public FeedbackTable(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Asks for feedback; false where that is asked for already, ready, or was asked for too often.
   */
  public boolean ask(SessionId id, Caller owner, Instant now, int requests) {
    return 1
        == query(ASK, id.toString(), owner.subject(), Timestamp.from(now), requests)
            .executeUpdate();
  }

  /** Asks for what ended between the two, up to 100 at once. */
  public int askAfterEnd(Instant since, Instant until, Instant now) {
    return query(ASK_AFTER_END, Timestamp.from(now), Timestamp.from(since), Timestamp.from(until))
        .executeUpdate();
  }

  /** Claims up to {@code most} that are due and may be written, each for one node for its lease. */
  public List<FeedbackClaim> claim(Instant now, FeedbackSettings settings, int most) {
    var lease = Timestamp.from(now.plus(settings.lease()));
    var finalSince = Timestamp.from(now.minus(settings.transcriptWait()));
    List<?> rows =
        query(CLAIM, Timestamp.from(now), lease, settings.attempts(), most, finalSince)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(FeedbackTable::claimed).toList();
  }

  private static FeedbackClaim claimed(Object[] row) {
    return new FeedbackClaim(SessionId.of((String) row[0]), ((Number) row[1]).intValue());
  }

  /** Fails feedback whose last attempt was not finished. */
  public int giveUp(Instant now, int attempts) {
    return query(GIVE_UP, Timestamp.from(now), attempts).executeUpdate();
  }

  /**
   * Stores a report; false where another node has claimed it by now, or the interview is erased.
   */
  public boolean keep(FeedbackClaim claim, FeedbackReport report, Instant now) {
    return 1 == ifMine(KEEP, claim, FeedbackJson.written(report), Timestamp.from(now));
  }

  /** Makes the next attempt due at {@code due}; false as for {@link #keep}. */
  public boolean later(FeedbackClaim claim, Instant due) {
    return 1 == ifMine(LATER, claim, Timestamp.from(due));
  }

  /** Gives the feedback up; false as for {@link #keep}. */
  public boolean fail(FeedbackClaim claim) {
    return 1 == ifMine(FAIL, claim);
  }

  private int ifMine(String sql, FeedbackClaim claim, Object... values) {
    var query = query(sql, claim.session().toString(), claim.attempt());
    for (int i = 0; i < values.length; i++) {
      query.setParameter(3 + i, values[i]);
    }
    return query.executeUpdate();
  }

  private Query query(String sql, Object... values) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(1 + i, values[i]);
    }
    return query;
  }
}
