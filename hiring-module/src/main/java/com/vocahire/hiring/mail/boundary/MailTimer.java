package com.vocahire.hiring.mail.boundary;

import com.vocahire.hiring.mail.control.SendingMail;
import com.vocahire.platform.health.HealthRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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

/** Looks for letters that are due. Every node has this timer; a claim settles whose turn it is. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

  private static final Logger LOG = System.getLogger(MailTimer.class.getName());

  @Resource private TimerService timers;
  @Inject SendingMail sending;
  @Inject HealthRegistry health;

  @Inject
  @ConfigProperty(name = "vocahire.mail.sweep-interval")
  Duration sweep;

  @PostConstruct
  void start() {
    long every = sweep.toMillis();
    timers.createIntervalTimer(every, every, new TimerConfig("mail", false));
  }

  @Timeout
  void tick() {
    if (!health.isStarted()) {
      return; // the tables do not exist yet
    }
    try {
      sending.sweep();
    } catch (RuntimeException unavailable) {
      LOG.log(Level.WARNING, "mail has to wait", unavailable);
    }
  }
}
