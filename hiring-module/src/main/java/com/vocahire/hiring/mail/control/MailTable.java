package com.vocahire.hiring.mail.control;

import com.vocahire.hiring.database.HiringEntities;
import com.vocahire.hiring.mail.MailKind;
import com.vocahire.hiring.mail.MailState;
import com.vocahire.hiring.mail.entity.OutgoingMail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The outbox, within a transaction. Native SQL where JPA has no {@code skip locked}. */
@Dependent
public final class MailTable {

  /** A claim moves the due time: a node that claimed it and died leaves it to the next. */
  static final String CLAIM =
      """
      update invitation_mail set attempts = attempts + 1, due_at = ?2
      where id = (
        select id from invitation_mail where due_at <= ?1
        order by due_at limit 1 for update skip locked)
      returning cast(id as text)
      """;

  /** Of one claim: a later one has counted another attempt. */
  static final String SETTLE =
      """
      update invitation_mail set state = ?3, due_at = null, sealed_letter = null, settled_at = ?4
      where id = cast(?1 as uuid) and attempts = ?2 and state = 'WAITING'
      """;

  static final String DELAY =
      """
      update invitation_mail set due_at = ?3
      where id = cast(?1 as uuid) and attempts = ?2 and state = 'WAITING'
      """;

  static final String DROP =
      """
      update invitation_mail set state = 'DROPPED', due_at = null, sealed_letter = null, settled_at = ?2
      where invitation_id = cast(?1 as uuid) and state = 'WAITING'
      """;

  private static final String STATES =
      "select m.invitationId, m.state from OutgoingMail m"
          + " where m.invitationId in :subjects and m.kind = :kind order by m.createdAt";

  private final EntityManager entities;

  @Inject
  public MailTable(@HiringEntities EntityManager entities) {
    this.entities = entities;
  }

  public void add(OutgoingMail mail) {
    entities.persist(mail);
  }

  /** The one that is due for the longest time, until the claim is over. */
  public Optional<OutgoingMail> claim(Instant now, Instant until) {
    List<?> claimed =
        entities
            .createNativeQuery(CLAIM)
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, Timestamp.from(until))
            .getResultList();
    return claimed.stream()
        .findFirst()
        .map(id -> entities.find(OutgoingMail.class, UUID.fromString((String) id)));
  }

  /** Settles a claimed one for good; false where it has been settled or claimed meanwhile. */
  public boolean settle(OutgoingMail claimed, MailState state, Instant now) {
    return 1
        == entities
            .createNativeQuery(SETTLE)
            .setParameter(1, claimed.id().toString())
            .setParameter(2, claimed.attempts())
            .setParameter(3, state.name())
            .setParameter(4, Timestamp.from(now))
            .executeUpdate();
  }

  /** Has a claimed one tried again at this time. */
  public void delay(OutgoingMail claimed, Instant until) {
    entities
        .createNativeQuery(DELAY)
        .setParameter(1, claimed.id().toString())
        .setParameter(2, claimed.attempts())
        .setParameter(3, Timestamp.from(until))
        .executeUpdate();
  }

  /** Drops all that wait of an invitation. */
  public void drop(UUID subject, Instant now) {
    entities
        .createNativeQuery(DROP)
        .setParameter(1, subject.toString())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  /** How many there are of an invitation. */
  public long count(UUID subject) {
    return entities
        .createQuery("select count(m) from OutgoingMail m where m.invitationId = :id", Long.class)
        .setParameter("id", subject)
        .getSingleResult();
  }

  /** How many of a kind are in this state. */
  public long count(UUID subject, MailKind kind, MailState state) {
    return entities
        .createQuery(
            "select count(m) from OutgoingMail m"
                + " where m.invitationId = :id and m.kind = :kind and m.state = :state",
            Long.class)
        .setParameter("id", subject)
        .setParameter("kind", kind)
        .setParameter("state", state)
        .getSingleResult();
  }

  /** The state of the last letter with a link, of each invitation that has one. */
  public Map<UUID, MailState> states(Collection<UUID> subjects) {
    Map<UUID, MailState> states = new HashMap<>();
    if (!subjects.isEmpty()) {
      entities
          .createQuery(STATES, Object[].class)
          .setParameter("subjects", subjects)
          .setParameter("kind", MailKind.INVITED)
          .getResultStream()
          .forEach(row -> states.put((UUID) row[0], (MailState) row[1]));
    }
    return states;
  }
}
