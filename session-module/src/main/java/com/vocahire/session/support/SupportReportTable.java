package com.vocahire.session.support;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.audit.Pseudonyms;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps reports of browsers. Native SQL, because JPA cannot count and insert in one statement; so
 * the table has no entity.
 */
@Dependent
public final class SupportReportTable {

  private static final Duration HOUR = Duration.ofHours(1);

  static final String KEEP =
      """
      insert into support_report (code, owner, made_at, report)
      select ?1, ?2, ?3, ?4
      where (select count(*) from support_report where owner = ?2 and made_at > ?5) < ?6
      """;

  /** The latest 100. */
  static final String OWN =
      """
      select code, made_at, report from support_report where owner = any (string_to_array(?1, ','))
      order by made_at desc limit 100
      """;

  static final String DELETE =
      "delete from support_report where code = ?1 and owner = any (string_to_array(?2, ','))";

  static final String DELETE_ALL =
      "delete from support_report where owner = any (string_to_array(?1, ','))";

  static final String FIND = "select made_at, report from support_report where code = ?1";

  static final String PURGE = "delete from support_report where made_at < ?1";

  private final EntityManager entities;
  private final Pseudonyms pseudonyms;

  @Inject
  public SupportReportTable(EntityManager entities, Pseudonyms pseudonyms) {
    this.entities = entities;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Stores a report.
   *
   * @throws InterviewFailure quota exceeded, after {@code perHour} of this caller's within the hour
   */
  public void keep(Caller caller, SupportReport report, int perHour) {
    int kept =
        entities
            .createNativeQuery(KEEP)
            .setParameter(1, report.code())
            .setParameter(2, pseudonyms.reporter(caller.subject()))
            .setParameter(3, Timestamp.from(report.madeAt()))
            .setParameter(4, report.report())
            .setParameter(5, Timestamp.from(report.madeAt().minus(HOUR)))
            .setParameter(6, perHour)
            .executeUpdate();
    if (kept == 0) {
      throw InterviewFailure.quotaExceeded("You have sent many reports within the hour.", HOUR);
    }
  }

  /** Finds the report under this code; empty where there is none. */
  public Optional<SupportReport> find(String code) {
    List<?> rows = entities.createNativeQuery(FIND).setParameter(1, code).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> report(code, row[0], row[1]))
        .findFirst();
  }

  /** Returns the caller's own, the latest first. */
  public List<SupportReport> own(Caller caller) {
    List<?> rows = entities.createNativeQuery(OWN).setParameter(1, names(caller)).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> report((String) row[0], row[1], row[2]))
        .toList();
  }

  /** Deletes one of the caller's own; false where there is none under this code. */
  public boolean delete(Caller caller, String code) {
    return 1
        == entities
            .createNativeQuery(DELETE)
            .setParameter(1, code)
            .setParameter(2, names(caller))
            .executeUpdate();
  }

  /** Deletes all of the caller's own. */
  public void deleteAll(Caller caller) {
    entities.createNativeQuery(DELETE_ALL).setParameter(1, names(caller)).executeUpdate();
  }

  private String names(Caller caller) {
    return String.join(",", pseudonyms.reporters(caller.subject()));
  }

  private static SupportReport report(String code, Object madeAt, Object report) {
    return new SupportReport(code, ((Timestamp) madeAt).toInstant(), (String) report);
  }

  /** Purges older reports. */
  public void purgeBefore(Instant time) {
    entities.createNativeQuery(PURGE).setParameter(1, Timestamp.from(time)).executeUpdate();
  }
}
