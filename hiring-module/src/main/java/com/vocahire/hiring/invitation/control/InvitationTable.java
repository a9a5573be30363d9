package com.vocahire.hiring.invitation.control;

import com.vocahire.hiring.InvitationId;
import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.database.HiringEntities;
import com.vocahire.hiring.invitation.entity.Invitation;
import com.vocahire.hiring.invitation.entity.InvitationToken;
import com.vocahire.hiring.mail.MailKind;
import com.vocahire.session.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invitations, within a transaction. */
@Dependent
public final class InvitationTable {

  /** Native, because JPQL compares no rows, and the index is read in their order. */
  static final String PAGE =
      """
      select * from invitation
      where position_id = cast(?1 as uuid) and (created_at, id) < (?2, cast(?3 as uuid))
      order by created_at desc, id desc limit ?4
      """;

  private static final String COUNT =
      "select count(i) from Invitation i where i.positionId = :position and i.createdAt > :since";

  private static final String OF_RECRUITER =
      "select i from Invitation i, PositionMember m"
          + " where i.id = :id and m.positionId = i.positionId and m.recruiter = :recruiter";

  private static final String BY_DIGEST =
      "select i from Invitation i where i.tokenDigest = :digest";

  private static final String MAILS =
      "select lower(i.email), count(m) from OutgoingMail m, Invitation i"
          + " where i.positionId = :position and m.invitationId = i.id and m.createdAt > :since"
          + " and m.kind = :kind group by lower(i.email)";

  private final EntityManager entities;

  @Inject
  public InvitationTable(@HiringEntities EntityManager entities) {
    this.entities = entities;
  }

  /** An invitation, also for a caller who is no recruiter. */
  public Optional<Invitation> find(InvitationId id) {
    return Optional.ofNullable(entities.find(Invitation.class, id.value()));
  }

  /** The same, locked until this transaction is over. */
  public Optional<Invitation> locked(InvitationId id) {
    return Optional.ofNullable(
        entities.find(Invitation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** How many letters with a link each address, in lower case, got from a position since then. */
  public Map<String, Long> mailsSince(PositionId position, Instant since) {
    Map<String, Long> mails = new HashMap<>();
    entities
        .createQuery(MAILS, Object[].class)
        .setParameter("position", position.value())
        .setParameter("since", since)
        .setParameter("kind", MailKind.INVITED)
        .getResultStream()
        .forEach(row -> mails.put((String) row[0], (Long) row[1]));
    return mails;
  }

  public void add(Invitation invitation) {
    entities.persist(invitation);
  }

  /** How many of a position were created since this time. */
  public long countSince(PositionId position, Instant since) {
    return entities
        .createQuery(COUNT, Long.class)
        .setParameter("position", position.value())
        .setParameter("since", since)
        .getSingleResult();
  }

  /** Up to {@code limit} of a position, older than {@code before}. */
  public List<Invitation> page(PositionId position, PageCursor before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(PAGE, Invitation.class)
            .setParameter(1, position.toString())
            .setParameter(2, Timestamp.from(before.createdAt()))
            .setParameter(3, before.id().toString())
            .setParameter(4, limit)
            .getResultList();
    return rows.stream().map(Invitation.class::cast).toList();
  }

  /** One of a position that the recruiter reaches, locked until this transaction is over. */
  public Optional<Invitation> locked(InvitationId id, Caller recruiter) {
    return entities
        .createQuery(OF_RECRUITER, Invitation.class)
        .setParameter("id", id.value())
        .setParameter("recruiter", recruiter.subject())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** The one with this link, locked until this transaction is over. */
  public Optional<Invitation> locked(InvitationToken token) {
    return entities
        .createQuery(BY_DIGEST, Invitation.class)
        .setParameter("digest", token.digest())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
