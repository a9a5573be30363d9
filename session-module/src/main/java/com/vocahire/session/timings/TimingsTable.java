package com.vocahire.session.timings;

import com.vocahire.platform.json.JsonValues;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Keeps phases, vendors and failures of many interviews at once; of erased ones, nothing. Native
 * SQL, because JPA has neither upserts nor rows from JSON.
 */
@Dependent
public final class TimingsTable {

  /**
   * Shares the rows of the interviews: an erasure under way is waited for and seen, and a later one
   * waits. Not merely for key share, which no erasure conflicts with.
   */
  private static final String ENTRIES =
      """
      with entry as materialized (
        select * from json_to_recordset(cast(?1 as json)) as entry (interview uuid, phase text, took bigint,
          request text, at timestamptz, vendor text, failure text)),
      existing as materialized (
        select id from interview where id in (select interview from entry) and erased_at is null
        order by id for share)
      """;

  private static final String OF_EXISTING =
      " from entry join existing on existing.id = entry.interview ";

  /** A phase that was reported again: the latest counts. */
  static final String PHASES =
      ENTRIES
          + """
      insert into interview_phase (interview_id, phase, took_ms, request_id, measured_at)
      select distinct on (entry.interview, entry.phase)
        entry.interview, left(entry.phase, 60), entry.took, left(entry.request, 100), entry.at
      """
          + OF_EXISTING
          + """
          where entry.phase is not null
          order by entry.interview, entry.phase, entry.at desc
          on conflict (interview_id, phase) do update
            set took_ms = excluded.took_ms, request_id = excluded.request_id, measured_at = excluded.measured_at
          """;

  /** The latest vendor counts, and the first failure. */
  static final String OUTCOMES =
      ENTRIES
          + """
      insert into interview_outcome as had (interview_id, vendor, failure)
      select entry.interview, left(max(entry.vendor), 20), left(max(entry.failure), 60)
      """
          + OF_EXISTING
          + """
          where entry.phase is null
          group by entry.interview
          on conflict (interview_id) do update
            set vendor = coalesce(excluded.vendor, had.vendor), failure = coalesce(had.failure, excluded.failure)
          """;

  private final EntityManager entities;

  @Inject
  public TimingsTable(EntityManager entities) {
    this.entities = entities;
  }

  /** Stores all of the entries or, when that fails, none. */
  public void keep(List<TimingEntry> all) {
    var rows = JsonValues.array();
    all.forEach(entry -> rows.add(entry.columns()));
    var json = rows.build().toString();
    entities.createNativeQuery(PHASES).setParameter(1, json).executeUpdate();
    entities.createNativeQuery(OUTCOMES).setParameter(1, json).executeUpdate();
  }
}
