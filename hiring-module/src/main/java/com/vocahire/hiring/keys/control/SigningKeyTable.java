package com.vocahire.hiring.keys.control;

import com.vocahire.hiring.database.HiringEntities;
import com.vocahire.hiring.keys.entity.SigningKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The installation's keys, within a transaction. */
@Dependent
public final class SigningKeyTable {

  private final EntityManager entities;

  @Inject
  public SigningKeyTable(@HiringEntities EntityManager entities) {
    this.entities = entities;
  }

  /** All, the newest first. */
  public List<SigningKey> all() {
    return entities
        .createQuery("select k from SigningKey k order by k.createdAt desc", SigningKey.class)
        .getResultList();
  }

  public void add(SigningKey key) {
    entities.persist(key);
  }

  /** Deletes those that were made before this time. */
  public void deleteBefore(Instant time) {
    entities
        .createQuery("delete from SigningKey k where k.createdAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
