package com.vocahire.session.timings;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps phases, vendors and failures of many interviews at once; of erased ones, nothing. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class TimingsTable {

  /**
   * Shares the rows of the interviews: an erasure under way is waited for and seen, and a later one
   * waits. Not merely for key share, which no erasure conflicts with.
   */
  private static final String TOLD =
      """
      with told as materialized (
        select * from json_to_recordset(cast(?1 as json)) as told (interview uuid, phase text, took bigint,
          request text, at timestamptz, vendor text, failure text)),
      kept as materialized (
        select id from interview where id in (select interview from told) and erased_at is null
        order by id for share)
      """;

  private static final String OF_KEPT = " from told join kept on kept.id = told.interview ";

  /** A phase told again: the latest counts. */
  static final String PHASES =
      TOLD
          + """
      insert into interview_phase (interview_id, phase, took_ms, request_id, measured_at)
      select distinct on (told.interview, told.phase)
        told.interview, left(told.phase, 60), told.took, left(told.request, 100), told.at
      """
          + OF_KEPT
          + """
          where told.phase is not null
          order by told.interview, told.phase, told.at desc
          on conflict (interview_id, phase) do update
            set took_ms = excluded.took_ms, request_id = excluded.request_id, measured_at = excluded.measured_at
          """;

  /** The latest vendor counts, and the first failure. */
  static final String TRACES =
      TOLD
          + """
      insert into interview_trace as had (interview_id, vendor, failure)
      select told.interview, left(max(told.vendor), 20), left(max(told.failure), 60)
      """
          + OF_KEPT
          + """
          where told.phase is null
          group by told.interview
          on conflict (interview_id) do update
            set vendor = coalesce(excluded.vendor, had.vendor), failure = coalesce(had.failure, excluded.failure)
          """;

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  /** All of them or, when it fails, none. */
  public void keep(List<TimingEntry> all) {
    var rows = Json.createArrayBuilder();
    all.forEach(traced -> rows.add(traced.columns()));
    var told = rows.build().toString();
    entities.createNativeQuery(PHASES).setParameter(1, told).executeUpdate();
    entities.createNativeQuery(TRACES).setParameter(1, told).executeUpdate();
  }
}
