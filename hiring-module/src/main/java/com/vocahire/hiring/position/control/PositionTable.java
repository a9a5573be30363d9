package com.vocahire.hiring.position.control;

import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.database.HiringEntities;
import com.vocahire.hiring.position.entity.Position;
import com.vocahire.hiring.position.entity.PositionMember;
import com.vocahire.hiring.position.entity.PositionState;
import com.vocahire.session.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** Positions and their members, within a transaction. */
@Dependent
public final class PositionTable {

  /** Native, because JPQL compares no rows, and the index is read in their order. */
  static final String PAGE =
      """
      select p.* from position_member m join job_position p on p.id = m.position_id
      where m.recruiter = ?1 and (m.created_at, m.position_id) < (?2, cast(?3 as uuid)) and p.state = ?4
      order by m.created_at desc, m.position_id desc limit ?5
      """;

  private static final String ONE =
      "select p from JobPosition p, PositionMember m"
          + " where p.id = :id and m.positionId = p.id and m.recruiter = :recruiter";

  private final EntityManager entities;

  @Inject
  public PositionTable(@HiringEntities EntityManager entities) {
    this.entities = entities;
  }

  /** Adds a position; its owner is its first member. */
  public void add(Position position, List<String> sharedWith) {
    entities.persist(position);
    entities.flush(); // before its members, which refer to it
    entities.persist(new PositionMember(position, position.owner()));
    share(position, sharedWith);
  }

  /** Shares it with these recruiters and no others. */
  public void shareOnly(Position position, List<String> sharedWith) {
    entities
        .createQuery(
            "delete from PositionMember m where m.positionId = :id and m.recruiter <> :owner")
        .setParameter("id", position.id().value())
        .setParameter("owner", position.owner())
        .executeUpdate();
    share(position, sharedWith);
  }

  private void share(Position position, List<String> sharedWith) {
    sharedWith.stream()
        .filter(recruiter -> !recruiter.equals(position.owner()))
        .forEach(recruiter -> entities.persist(new PositionMember(position, recruiter)));
  }

  /** A position, also for a caller who is no recruiter. */
  public Optional<Position> find(PositionId id) {
    return Optional.ofNullable(entities.find(Position.class, id.value()));
  }

  /** A position that this recruiter reaches. */
  public Optional<Position> find(PositionId id, Caller recruiter) {
    return one(id, recruiter).getResultStream().findFirst();
  }

  /** The same, which no other transaction changes until this one is over. */
  public Optional<Position> locked(PositionId id, Caller recruiter) {
    return one(id, recruiter)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<Position> one(PositionId id, Caller recruiter) {
    return entities
        .createQuery(ONE, Position.class)
        .setParameter("id", id.value())
        .setParameter("recruiter", recruiter.subject());
  }

  /** The subjects of those it is shared with, in order. */
  public List<String> sharedWith(Position position) {
    return entities
        .createQuery(
            "select m.recruiter from PositionMember m"
                + " where m.positionId = :id and m.recruiter <> :owner",
            String.class)
        .setParameter("id", position.id().value())
        .setParameter("owner", position.owner())
        .getResultStream()
        .sorted() // the database's order depends on its locale
        .toList();
  }

  /** Up to {@code limit} positions that this recruiter reaches, older than {@code before}. */
  public List<Position> page(Caller recruiter, PositionState state, PageCursor before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(PAGE, Position.class)
            .setParameter(1, recruiter.subject())
            .setParameter(2, Timestamp.from(before.createdAt()))
            .setParameter(3, before.id().toString())
            .setParameter(4, state.name())
            .setParameter(5, limit)
            .getResultList();
    return rows.stream().map(Position.class::cast).toList();
  }
}
