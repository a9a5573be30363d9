package com.vocahire.session.life.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.life.entity.InterviewMaterial;
import com.vocahire.session.life.entity.PageCursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/**
 * Finds interviews, newest first, and what is kept of one. Pages are native SQL, because JPQL does
 * not compare rows, and by such a comparison the index gives a page without a sort.
 */
@Dependent
public final class InterviewQueries {

  static final String PAGE =
      """
      select * from interview
      where owner = ?1 and (created_at, id) < (?2, cast(?3 as uuid))
      order by created_at desc, id desc limit ?4
      """;

  static final String ALL_OWNERS =
      """
      select * from interview
      where erased_at is null and (created_at, id) < (?1, cast(?2 as uuid))
      order by created_at desc, id desc limit ?3
      """;

  private final EntityManager entities;

  @Inject
  public InterviewQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns up to {@code limit} interviews older than {@code before}. */
  public List<Interview> page(Caller owner, PageCursor before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(PAGE, Interview.class)
            .setParameter(1, owner.subject())
            .setParameter(2, Timestamp.from(before.createdAt()))
            .setParameter(3, before.id().toString())
            .setParameter(4, limit)
            .getResultList();
    return rows.stream().map(Interview.class::cast).toList();
  }

  /** The same of all owners, without those that are erased. */
  public List<Interview> allOwners(PageCursor before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(ALL_OWNERS, Interview.class)
            .setParameter(1, Timestamp.from(before.createdAt()))
            .setParameter(2, before.id().toString())
            .setParameter(3, limit)
            .getResultList();
    return rows.stream().map(Interview.class::cast).toList();
  }

  /** Returns an interview of any owner, or its receipt. */
  public Optional<Interview> one(SessionId id) {
    return Optional.ofNullable(entities.find(Interview.class, id.value()));
  }

  /** Returns the long texts of one interview. */
  public Optional<InterviewMaterial> material(SessionId id) {
    return Optional.ofNullable(entities.find(InterviewMaterial.class, id.value()));
  }
}
