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
 * Ends, hangs up and forgets in time. Every node has this timer; what it does is conditional in the
 * database, so nothing is done twice. The timer itself is not kept: a node that starts has its own.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LifeTimer {

  private static final Logger LOG = System.getLogger(LifeTimer.class.getName());

  @Resource private TimerService timers;
  @Inject SchemaMigration migration;
  @Inject EndingOverdue overdue;
  @Inject DatabaseClock clock;
  @Inject InterviewRetention forgetting;
  @Inject Purging purging;
  @Inject AuditSettings audit;
  @Inject RecordingTimings tracing;
  @Inject DatabaseAccess database;
  @Inject SessionLimits limits;
  @Inject Event<UnexpectedError> unforeseen;

  @Inject
  @ConfigProperty(name = "vocahire.session.sweep")
  Duration sweep;

  @PostConstruct
  void start() {
    database.ready();
    if (limits.isTimeLimitCut()) {
      LOG.log(Level.WARNING, "vocahire.session.time-limit is cut to {0}", limits.timeLimit());
    }
    audit.problems().forEach(problem -> LOG.log(Level.ERROR, problem));
    if (migration.isDone()) {
      run("reading the database's clock", clock::align);
      run("listening to pages again", overdue::listen);
    }
    long every = sweep.toMillis();
    timers.createIntervalTimer(every, every, new TimerConfig("life of interviews", false));
  }

  @Timeout
  void tick() {
    if (!migration.isDone()) {
      return; // there are no tables to look at yet
    }
    run("reading the database's clock", clock::align);
    run("ending what is overdue", overdue::end);
    run("hanging up", overdue::hangUp);
    run("forgetting what is old", forgetting::forget);
    run("purging receipts and audit", purging::purge);
    run("writing timings", tracing::flush);
  }

  /** One that fails disturbs no other, and is tried again at the next tick. */
  private void run(String what, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException unavailable) {
      LOG.log(Level.WARNING, what + " has to wait", unavailable);
      if (UnexpectedError.is(unavailable)) {
        unforeseen.fireAsync(new UnexpectedError(what, RequestId.current(), unavailable));
      }
    }
  }
}
