package com.vocahire.session.reconnection;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.SessionId;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.AuditTable;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.calls.CallTable;
import com.vocahire.session.calls.HangUpDue;
import com.vocahire.session.life.control.InterviewQueries;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.opening.control.OpeningLimits;
import com.vocahire.session.paths.PathTable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an interview continues in a new call. Reconnections are numbered; of concurrent ones the one
 * that was started last wins, whichever is answered first: its client is the current one. Native
 * SQL, because JPA has no {@code returning}, and {@code Interview} does not map the numbers of
 * calls.
 */
@Dependent
public final class ReconnectionUpdates {

  static final String BEGIN =
      """
      update interview set calls_counted = calls_counted + 1, calls_begun = calls_begun + 1, last_seen_at = ?3
      where id = cast(?1 as uuid) and owner = ?2 and state in ('CONNECTING', 'LIVE') and ends_at > ?3
        and calls_counted < ?4 and calls_begun < ?5
      returning calls_begun
      """;

  static final String GIVE_BACK =
      """
      update interview set calls_counted = calls_counted - 1
      where id = cast(?1 as uuid) and calls_counted > 0
      """;

  static final String RESUME =
      """
      update interview
      set reconnections = reconnections + 1, call_number = ?2, call_id = ?3, model = ?4, last_seen_at = ?5
      where id = cast(?1 as uuid) and state in ('CONNECTING', 'LIVE') and call_number < ?2
      """;

  private final EntityManager entities;
  private final SessionLimits limits;
  private final OpeningLimits openings;
  private final InterviewQueries archive;
  private final CallTable calls;
  private final PathTable paths;
  private final AuditTable audit;

  @Inject
  public ReconnectionUpdates(
      EntityManager entities,
      SessionLimits limits,
      OpeningLimits openings,
      InterviewQueries archive,
      CallTable calls,
      PathTable paths,
      AuditTable audit) {
    this.entities = entities;
    this.limits = limits;
    this.openings = openings;
    this.archive = archive;
    this.calls = calls;
    this.paths = paths;
    this.audit = audit;
  }

  /** The interview after its resumption, and the calls that it does not need any more. */
  public record Resumed(Interview interview, List<HangUpDue> replaced) {}

  /** Takes one of the interview's reconnections, if any is left; it counts as a heartbeat. */
  public Optional<Reconnection> begin(SessionId id, Caller owner, Instant now) {
    List<?> numbers =
        entities
            .createNativeQuery(BEGIN)
            .setParameter(1, id.toString())
            .setParameter(2, owner.subject())
            .setParameter(3, Timestamp.from(now))
            .setParameter(4, limits.reconnections())
            .setParameter(5, openings.reconnectionAttempts())
            .getResultList();
    return numbers.stream()
        .map(number -> new Reconnection(id, owner, ((Number) number).intValue(), brief(id)))
        .findFirst();
  }

  private InterviewBrief brief(SessionId id) {
    return entities.find(Interview.class, id.value()).brief(archive.material(id));
  }

  /** The server saw it fail before the provider was asked, so it does not count. */
  public void giveBack(SessionId id) {
    entities.createNativeQuery(GIVE_BACK).setParameter(1, id.toString()).executeUpdate();
  }

  /**
   * Continues the interview in the answered call. Empty when it is over or continues in a later
   * one; then the answered call is due for hanging up.
   */
  public Optional<Resumed> resume(Reconnection reconnection, AnsweredCall answer, Instant now) {
    var id = reconnection.id();
    int changed =
        entities
            .createNativeQuery(RESUME)
            .setParameter(1, id.toString())
            .setParameter(2, reconnection.number())
            .setParameter(3, answer.callId())
            .setParameter(4, answer.model())
            .setParameter(5, Timestamp.from(now))
            .executeUpdate();
    if (changed == 0) {
      calls.acceptedTooLate(id, reconnection.number(), answer.callId(), now);
      return Optional.empty();
    }
    var replaced = calls.over(List.of(id), now, now.plus(CallTable.FIRST_ATTEMPT));
    calls.accepted(id, reconnection.number(), answer.callId(), now);
    paths.offered(id, answer.candidateTransports());
    audit.write(AuditAction.RECONNECTED, Actor.owner(reconnection.caller()), List.of(id));
    return Optional.of(new Resumed(entities.find(Interview.class, id.value()), replaced));
  }
}
