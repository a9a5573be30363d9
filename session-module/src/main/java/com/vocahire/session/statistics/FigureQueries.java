package com.vocahire.session.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts interviews and takes percentiles of their phases, each with one statement. Native SQL,
 * because JPQL has no percentiles, intervals of time and grouping sets.
 */
@Dependent
public final class FigureQueries {

  static final String PHASES =
      """
      select phase, at, count(*),
        percentile_cont(0.5) within group (order by took_ms),
        percentile_cont(0.9) within group (order by took_ms),
        percentile_cont(0.99) within group (order by took_ms)
      from (select phase, took_ms, date_bin(cast(?3 as interval), measured_at, cast(?1 as timestamptz)) as at
            from interview_phase
            where measured_at >= cast(?1 as timestamptz) and measured_at < cast(?2 as timestamptz)) measured
      group by grouping sets ((phase), (phase, at))
      order by phase, at
      """;

  static final String INTERVIEWS =
      """
      select date_bin(cast(?3 as interval), i.created_at, cast(?1 as timestamptz)) as at,
        lower(coalesce(i.end_reason, 'open')) as outcome, t.failure, t.vendor,
        p.local_type || '-' || p.remote_type || '/' || coalesce(p.relay_protocol, p.protocol) as pair, count(*)
      from interview i
        left join interview_outcome t on t.interview_id = i.id
        left join interview_path p on p.interview_id = i.id
      where i.created_at >= cast(?1 as timestamptz) and i.created_at < cast(?2 as timestamptz) and i.erased_at is null
      group by 1, 2, 3, 4, 5
      order by 1, 2, 3, 4, 5
      """;

  private final EntityManager entities;

  @Inject
  public FigureQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** Of the whole range (without a time) and of each bucket, by phase. */
  public List<PhaseFigure> phases(FigureRange range) {
    return rows(PHASES, range).stream().map(FigureQueries::phase).toList();
  }

  /** The interviews that were opened in each bucket, by how they went. */
  public List<InterviewFigure> interviews(FigureRange range) {
    return rows(INTERVIEWS, range).stream().map(FigureQueries::interview).toList();
  }

  private List<Object[]> rows(String sql, FigureRange range) {
    List<?> rows =
        entities
            .createNativeQuery(sql)
            .setParameter(1, Timestamp.from(range.from()))
            .setParameter(2, Timestamp.from(range.until()))
            .setParameter(3, range.bucket().toSeconds() + " seconds")
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private static PhaseFigure phase(Object[] row) {
    return new PhaseFigure(
        (String) row[0],
        Optional.ofNullable(row[1]).map(FigureQueries::instant),
        ((Number) row[2]).longValue(),
        tenths(row[3]),
        tenths(row[4]),
        tenths(row[5]));
  }

  private static InterviewFigure interview(Object[] row) {
    return new InterviewFigure(
        instant(row[0]),
        (String) row[1],
        Optional.ofNullable((String) row[2]),
        Optional.ofNullable((String) row[3]),
        Optional.ofNullable((String) row[4]),
        ((Number) row[5]).longValue());
  }

  /** A tenth of a millisecond is finer than a clock's resolution. */
  private static double tenths(Object column) {
    return Math.round(((Number) column).doubleValue() * 10) / 10.0;
  }

  private static Instant instant(Object column) {
    return ((Timestamp) column).toInstant();
  }
}
