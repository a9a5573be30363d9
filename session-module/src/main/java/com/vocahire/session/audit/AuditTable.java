package com.vocahire.session.audit;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.SessionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes audit entries within the transaction of the action: neither exists without the other, and
 * outside a transaction the entity manager refuses to write. Time and number of a row are the
 * database's, and no row is ever changed (see {@code V1__baseline.sql}). Native SQL, because JPA
 * cannot insert rows for many interviews in one statement, and no row is read as an entity.
 */
@Dependent
public final class AuditTable {

  private static final Logger LOG = System.getLogger(AuditTable.class.getName());

  static final String OF_EACH =
      """
      insert into audit_entry (action, actor, actor_role, request_id, interview_id)
      select cast(?1 as text), cast(?2 as text), cast(?3 as text), cast(?4 as text), cast(id as uuid)
      from unnest(string_to_array(?5, ',')) as id
      """;

  static final String OF_SUBJECT =
      """
      insert into audit_entry (action, actor, actor_role, request_id, subject_id)
      values (?1, ?2, ?3, ?4, cast(?5 as uuid))
      """;

  static final String OF_NONE =
      "insert into audit_entry (action, actor, actor_role, request_id) values (?1, ?2, ?3, ?4)";

  private final EntityManager entities;
  private final Pseudonyms pseudonyms;

  @Inject
  public AuditTable(EntityManager entities, Pseudonyms pseudonyms) {
    this.entities = entities;
    this.pseudonyms = pseudonyms;
  }

  /** Writes one row for each interview, in one statement. */
  public void write(AuditAction action, Actor actor, List<SessionId> interviews) {
    var ids = interviews.stream().map(SessionId::toString).collect(Collectors.joining(","));
    statement(OF_EACH, action, actor).setParameter(5, ids).executeUpdate();
  }

  /** Writes one row for an action that is about no interview in particular. */
  public void write(AuditAction action, Actor actor) {
    statement(OF_NONE, action, actor).executeUpdate();
  }

  /** Writes one row for an action that is about something else than an interview. */
  public void write(AuditAction action, Actor actor, UUID subject) {
    statement(OF_SUBJECT, action, actor).setParameter(5, subject.toString()).executeUpdate();
  }

  /** Returns the values of a row that another statement writes along: actor, role and request. */
  public List<String> values(Actor actor) {
    return List.of(name(actor), actor.role().name(), request());
  }

  private Query statement(String sql, AuditAction action, Actor actor) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, action.name())
        .setParameter(2, name(actor))
        .setParameter(3, actor.role().name())
        .setParameter(4, request());
  }

  private String name(Actor actor) {
    return switch (actor.role()) {
      case CANDIDATE -> pseudonyms.actor(actor.subject());
      case REVIEWER, RECRUITER, SYSTEM -> actor.subject();
    };
  }

  /** The id that the server made: a caller's id may be any text. The log has both. */
  private static String request() {
    var made = RequestId.made();
    if (!made.equals(RequestId.current())) {
      LOG.log(Level.INFO, "request {0} is request {1} in the audit", RequestId.current(), made);
    }
    return made;
  }
}
