package com.vocahire.signaling.configuration;

import com.vocahire.signaling.hangup.HangingUp;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says at start-up, and not at the first interview, what is wrong with the configuration. */
@Singleton
@Startup
public class ConfigurationCheck {

  private static final Logger LOG = System.getLogger(ConfigurationCheck.class.getName());

  @Inject ProviderConfiguration configuration;
  @Inject HangingUp hangingUp;

  @PostConstruct
  void check() {
    hangingUp.ready();
    var problems = configuration.problems();
    if (problems.isEmpty()) {
      LOG.log(Level.INFO, "realtime provider at {0}", configuration.base());
    }
    for (String problem : problems) {
      LOG.log(Level.ERROR, "{0}: no interview can be opened", problem);
    }
  }
}
