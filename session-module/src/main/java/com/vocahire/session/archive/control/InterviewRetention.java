package com.vocahire.session.archive.control;

import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.idempotency.OpeningTable;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.support.SupportLimits;
import com.vocahire.session.support.SupportReportTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: retention. Interviews past their retention are erased, in batches. */
@ApplicationScoped
public class InterviewRetention {

  private final Transaction transaction;
  private final ErasureUpdates erasures;
  private final OpeningTable repeats;
  private final SupportReportTable reports;
  private final SessionLimits limits;
  private final SupportLimits support;
  private final Clock clock;

  /** For the proxy only. */
  protected InterviewRetention() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  InterviewRetention(
      Transaction transaction,
      ErasureUpdates erasures,
      OpeningTable repeats,
      SupportReportTable reports,
      SessionLimits limits,
      SupportLimits support,
      @DatabaseTime Clock clock) {
    this.transaction = transaction;
    this.erasures = erasures;
    this.repeats = repeats;
    this.reports = reports;
    this.limits = limits;
    this.support = support;
    this.clock = clock;
  }

  /**
   * Erases up to a hundred interviews past their retention, and purges openings and reports of
   * browsers past theirs.
   */
  public void apply() {
    var now = clock.instant();
    var ended = now.minus(limits.retention());
    Database.asked(() -> transaction.in(() -> erasures.eraseEndedBefore(ended, now)))
        .forEach(id -> InterviewLog.step(id, "erased, retention is over"));
    var repeatable = now.minus(limits.idempotencyRetention());
    Database.asked(() -> transaction.in(() -> repeats.purgeBefore(repeatable, now)));
    Database.asked(
        () -> {
          transaction.run(() -> reports.purgeBefore(now.minus(support.retention())));
          return null;
        });
  }
}
