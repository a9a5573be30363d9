package com.vocahire.session.timer;

import com.vocahire.session.database.migration.SchemaMigration;
import com.vocahire.session.feedback.control.FeedbackSettings;
import com.vocahire.session.feedback.control.WritingFeedback;
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
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for feedback that is due. Every node has this timer; a claim settles whose turn it is. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "Transaction"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedbackTimer {

  private static final Logger LOG = System.getLogger(FeedbackTimer.class.getName());

  @Resource private TimerService timers;
  @Inject SchemaMigration migration;
  @Inject WritingFeedback writing;
  @Inject FeedbackSettings settings;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.sweep-interval")
  Duration sweep;

  @PostConstruct
  void start() {
    for (String violation : settings.validate()) {
      LOG.log(Level.ERROR, "{0}: no feedback is written", violation);
    }
    long every = sweep.toMillis();
    timers.createIntervalTimer(Jitter.first(every), every, new TimerConfig("feedback", false));
  }

  @Timeout
  void tick() {
    if (!migration.isDone()) {
      return;
    }
    try {
      writing.sweep();
    } catch (RuntimeException unavailable) {
      LOG.log(Level.WARNING, "feedback has to wait", unavailable);
    }
  }
}
