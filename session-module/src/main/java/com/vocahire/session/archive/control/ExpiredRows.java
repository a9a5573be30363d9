package com.vocahire.session.archive.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Removes what is left of erased interviews, and rows of the audit, some at a time. Native SQL,
 * because JPA has neither {@code skip locked} nor a limit in a {@code delete}.
 */
@Dependent
public final class ExpiredRows {

  /** Rows of one batch. */
  static final int MOST = 1000;

  /** A call that has not been hung up keeps its interview's row. */
  static final String RECEIPTS =
      """
      delete from interview where id in
        (select id from interview i
         where erased_at <= ?1 and not exists (select 1 from interview_call where interview_id = i.id)
           and not exists (select 1 from opening where interview_id = i.id) -- it counts for the hour
         order by erased_at limit ?2 for update skip locked)
      """;

  static final String AUDIT = "select audit_entry_purge(cast(?1 as timestamptz), ?2)";

  private final EntityManager entities;

  @Inject
  public ExpiredRows(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Removes receipts of interviews that were erased before {@code until}.
   *
   * @return how many were removed
   */
  public int receipts(Instant until) {
    return entities
        .createNativeQuery(RECEIPTS)
        .setParameter(1, Timestamp.from(until))
        .setParameter(2, MOST)
        .executeUpdate();
  }

  /**
   * Removes rows of the audit before {@code until}, and of those only the ones that the database
   * allows to delete.
   *
   * @return how many; -1 where {@code audit.sql} was applied in part: it took the table from the
   *     application's role, but not the function that purges it
   */
  public long audit(Instant until) {
    return ((Number)
            entities
                .createNativeQuery(AUDIT)
                .setParameter(1, Timestamp.from(until))
                .setParameter(2, MOST)
                .getSingleResult())
        .longValue();
  }
}
