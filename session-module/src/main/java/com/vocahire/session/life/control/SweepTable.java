package com.vocahire.session.life.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps when the installation was last swept, in the one row that all nodes share. Native SQL,
 * because JPA has no {@code returning}.
 */
@Dependent
public final class SweepTable {

  /** Sweeps that may fail or be late, one after the other, before heartbeats count as lost. */
  private static final int SWEEPS_MISSED = 3;

  /**
   * Of several nodes one finds the row as the condition says. A moment that is still to come was
   * written by another clock, before a failover of the database, and binds no node.
   */
  static final String BEGIN =
      """
      update sweep
      set begun_at = ?1, silence_from = case when done_at <= ?3 then ?1 else silence_from end
      where begun_at <= ?2 or begun_at > ?1
      returning silence_from
      """;

  static final String DONE = "update sweep set done_at = ?1";

  private final EntityManager entities;

  @Inject
  public SweepTable(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Begins a sweep, unless a node has begun one within half of {@code interval}.
   *
   * @param interval at which each node tries
   * @return since when a page's silence counts; empty when it is another node's turn
   */
  public Optional<Instant> begin(Instant now, Duration interval) {
    List<?> rows =
        entities
            .createNativeQuery(BEGIN)
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, Timestamp.from(now.minus(interval.dividedBy(2))))
            .setParameter(3, Timestamp.from(now.minus(interval.multipliedBy(SWEEPS_MISSED))))
            .getResultList();
    return rows.stream().findFirst().map(since -> ((Timestamp) since).toInstant());
  }

  /** The sweep that began at {@code began} has ended all that was overdue. */
  public void done(Instant began) {
    entities.createNativeQuery(DONE).setParameter(1, Timestamp.from(began)).executeUpdate();
  }
}
