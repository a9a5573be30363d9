package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SupportReport;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps reports of browsers. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class SupportLedger {

  private static final Duration HOUR = Duration.ofHours(1);

  static final String KEEP =
      """
      insert into support_report (code, owner, made_at, report)
      select ?1, ?2, ?3, ?4
      where (select count(*) from support_report where owner = ?2 and made_at > ?5) < ?6
      """;

  static final String FIND = "select made_at, report from support_report where code = ?1";

  static final String FORGET = "delete from support_report where made_at < ?1";

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  /** Refuses it after {@code perHour} of this caller's within the hour. */
  public void keep(Caller caller, SupportReport report, int perHour) {
    int kept =
        entities
            .createNativeQuery(KEEP)
            .setParameter(1, report.code())
            .setParameter(2, caller.subject())
            .setParameter(3, Timestamp.from(report.madeAt()))
            .setParameter(4, report.report())
            .setParameter(5, Timestamp.from(report.madeAt().minus(HOUR)))
            .setParameter(6, perHour)
            .executeUpdate();
    if (kept == 0) {
      throw InterviewFailure.quotaExceeded("You have sent many reports within the hour.", HOUR);
    }
  }

  /** Empty where there is none. */
  public Optional<SupportReport> find(String code) {
    List<?> rows = entities.createNativeQuery(FIND).setParameter(1, code).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new SupportReport(code, ((Timestamp) row[0]).toInstant(), (String) row[1]))
        .findFirst();
  }

  /** Forgets what is older. */
  public void forgetBefore(Instant time) {
    entities.createNativeQuery(FORGET).setParameter(1, Timestamp.from(time)).executeUpdate();
  }
}
