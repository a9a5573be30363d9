package com.vocahire.session.archive.control;

import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.idempotency.OpeningTable;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.support.SupportLimits;
import com.vocahire.session.support.SupportReportTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: what was kept for long enough is erased, some at a time. */
@ApplicationScoped
public class InterviewRetention {

  private final ErasureUpdates erasures;
  private final OpeningTable repeats;
  private final SupportReportTable reports;
  private final SessionLimits limits;
  private final SupportLimits support;
  private final Clock clock;

  /** For the proxy only. */
  protected InterviewRetention() {
    this(null, null, null, null, null, null);
  }

  @Inject
  InterviewRetention(
      ErasureUpdates erasures,
      OpeningTable repeats,
      SupportReportTable reports,
      SessionLimits limits,
      SupportLimits support,
      @DatabaseTime Clock clock) {
    this.erasures = erasures;
    this.repeats = repeats;
    this.reports = reports;
    this.limits = limits;
    this.support = support;
    this.clock = clock;
  }

  /**
   * Erases up to a hundred interviews past their retention, openings past their repeat, and reports
   * of browsers.
   */
  public void forget() {
    var now = clock.instant();
    Database.asked(() -> erasures.eraseEndedBefore(now.minus(limits.retention()), now))
        .forEach(id -> InterviewLog.step(id, "erased, kept for long enough"));
    Database.asked(() -> repeats.forgetBefore(now.minus(limits.repeatWithin()), now));
    Database.asked(
        () -> {
          reports.forgetBefore(now.minus(support.kept()));
          return null;
        });
  }
}
