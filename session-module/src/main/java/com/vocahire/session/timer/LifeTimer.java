package com.vocahire.session.timer;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.UnexpectedError;
import com.vocahire.session.archive.control.InterviewRetention;
import com.vocahire.session.archive.control.Purging;
import com.vocahire.session.audit.AuditSettings;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.migration.SchemaMigration;
import com.vocahire.session.database.probe.DatabaseClock;
import com.vocahire.session.life.control.EndingOverdue;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.timings.RecordingTimings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends interviews, hangs up calls and applies retention. Every node has this timer; its updates are
 * conditional in the database, so nothing is done twice. The timer is not persistent: a node that
 * starts has its own.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "Transaction"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LifeTimer {

  private static final Logger LOG = System.getLogger(LifeTimer.class.getName());

  @Resource private TimerService timers;
  @Inject SchemaMigration migration;
  @Inject EndingOverdue overdue;
  @Inject DatabaseClock clock;
  @Inject InterviewRetention retention;
  @Inject Purging purging;
  @Inject AuditSettings audit;
  @Inject RecordingTimings recording;
  @Inject DatabaseAccess database;
  @Inject SessionLimits limits;
  @Inject Event<UnexpectedError> unexpected;

  @Inject
  @ConfigProperty(name = "vocahire.session.sweep-interval")
  Duration sweep;

  @PostConstruct
  void start() {
    database.ready();
    if (limits.isTimeLimitCut()) {
      LOG.log(Level.WARNING, "vocahire.session.time-limit is cut to {0}", limits.timeLimit());
    }
    audit.validate().forEach(violation -> LOG.log(Level.ERROR, violation));
    if (migration.isDone()) {
      run("reading the database's clock", clock::align);
    }
    long every = sweep.toMillis();
    timers.createIntervalTimer(
        Jitter.first(every), every, new TimerConfig("life of interviews", false));
  }

  @Timeout
  void tick() {
    if (!migration.isDone()) {
      return; // the tables do not exist yet
    }
    run("reading the database's clock", clock::align);
    run("ending overdue interviews", () -> overdue.end(sweep));
    run("hanging up", overdue::hangUp);
    run("applying retention", retention::apply);
    run("purging receipts and audit", purging::purge);
    run("writing timings", recording::flush);
  }

  /** A failed task does not affect the others, and runs again at the next tick. */
  private void run(String what, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException unavailable) {
      LOG.log(Level.WARNING, what + " has to wait", unavailable);
      if (UnexpectedError.is(unavailable)) {
        unexpected.fireAsync(new UnexpectedError(what, RequestId.current(), unavailable));
      }
    }
  }
}
