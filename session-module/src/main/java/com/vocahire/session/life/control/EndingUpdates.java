package com.vocahire.session.life.control;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.SessionId;
import com.vocahire.session.calls.CallTable;
import com.vocahire.session.calls.HangUpDue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ends interviews: each once, and its calls with it. Native SQL, because JPA has neither {@code
 * returning} nor a look at {@code interview_call}, which has no entity.
 */
@Dependent
public final class EndingUpdates {

  static final String END =
      """
      update interview set state = 'ENDED', end_reason = ?2, ended_at = ?3, sealed_secret = null
      where id = cast(?1 as uuid) and state <> 'ENDED'
      """;

  /** The same for its owner, whose reason is what the page had reached. */
  static final String END_BY_OWNER =
      """
      update interview set state = 'ENDED', ended_at = ?3, sealed_secret = null,
                           end_reason = case when state = 'LIVE' then 'COMPLETED' else 'ABANDONED' end
      where id = cast(?1 as uuid) and owner = ?2 and state <> 'ENDED'
      returning end_reason
      """;

  /** An erased interview's call is kept only while its hang-up is due. */
  static final String ORPHANED =
      """
      update interview
      set call_id = case when erased_at is null then cast(?2 as varchar) end, answered_at = ?3, ends_at = ?3
      where id = cast(?1 as uuid) and call_id is null
        and not exists (select 1 from interview_call where interview_id = cast(?1 as uuid) and number = 0)
      """;

  /**
   * An end that the owner requested.
   *
   * @param calls to hang up
   */
  public record OwnersEnd(EndReason reason, List<HangUpDue> calls) {}

  private final EntityManager entities;
  private final CallTable calls;

  @Inject
  public EndingUpdates(EntityManager entities, CallTable calls) {
    this.entities = entities;
    this.calls = calls;
  }

  /**
   * Ends an interview in any state but ENDED; the reason of the first end stays.
   *
   * @return the calls to hang up, which may be none; empty when the interview was over before
   */
  public Optional<List<HangUpDue>> ended(SessionId id, EndReason reason, Instant now) {
    int ended =
        entities
            .createNativeQuery(END)
            .setParameter(1, id.toString())
            .setParameter(2, reason.name())
            .setParameter(3, Timestamp.from(now))
            .executeUpdate();
    return ended == 0 ? Optional.empty() : Optional.of(over(id, now));
  }

  /**
   * Ends the owner's interview: as completed where the page was connected, otherwise as abandoned.
   *
   * @return empty when the interview was over before, or is no interview of this caller
   */
  public Optional<OwnersEnd> endedBy(Caller owner, SessionId id, Instant now) {
    List<?> reasons =
        entities
            .createNativeQuery(END_BY_OWNER)
            .setParameter(1, id.toString())
            .setParameter(2, owner.subject())
            .setParameter(3, Timestamp.from(now))
            .getResultList();
    return reasons.stream()
        .findFirst()
        .map(reason -> new OwnersEnd(EndReason.valueOf((String) reason), over(id, now)));
  }

  private List<HangUpDue> over(SessionId id, Instant now) {
    return calls.over(List.of(id), now, now.plus(CallTable.FIRST_ATTEMPT));
  }

  /** Stores a first call that the provider accepted after its interview was over. */
  public void orphaned(SessionId id, String callId, Instant now) {
    int first =
        entities
            .createNativeQuery(ORPHANED)
            .setParameter(1, id.toString())
            .setParameter(2, callId)
            .setParameter(3, Timestamp.from(now))
            .executeUpdate();
    if (first == 1) {
      calls.acceptedTooLate(id, 0, callId, now);
    }
  }
}
