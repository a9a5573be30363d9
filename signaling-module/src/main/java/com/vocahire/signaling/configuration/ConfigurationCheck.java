package com.vocahire.signaling.configuration;

import com.vocahire.signaling.hangup.HangingUp;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs invalid settings at start-up, before the first interview. */
@Singleton
@Startup
public class ConfigurationCheck {

  private static final Logger LOG = System.getLogger(ConfigurationCheck.class.getName());

  @Inject ProviderConfiguration configuration;
  @Inject HangingUp hangingUp;

  @PostConstruct
  void check() {
    hangingUp.ready();
    var violations = configuration.validate();
    if (violations.isEmpty()) {
      LOG.log(Level.INFO, "realtime provider at {0}", configuration.base());
    }
    for (String violation : violations) {
      LOG.log(Level.ERROR, "{0}: no interview can be opened", violation);
    }
  }
}
