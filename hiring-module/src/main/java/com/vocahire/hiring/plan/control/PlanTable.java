package com.vocahire.hiring.plan.control;

import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.database.HiringEntities;
import com.vocahire.hiring.plan.entity.PlanVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Plans in their versions, within a transaction. Rows are only added. */
@Dependent
public final class PlanTable {

  private static final String NEWEST =
      "select p from PlanVersion p where p.positionId = :position order by p.version desc";

  private final EntityManager entities;

  @Inject
  public PlanTable(@HiringEntities EntityManager entities) {
    this.entities = entities;
  }

  /** The current plan of a position; empty until one is saved. */
  public Optional<PlanVersion> newest(PositionId position) {
    return entities
        .createQuery(NEWEST, PlanVersion.class)
        .setParameter("position", position.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public void add(PlanVersion version) {
    entities.persist(version);
  }
}
