package com.vocahire.signaling.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says at start-up, and not at the first interview, that the provider's key is missing. */
@Singleton
@Startup
public class ProviderKeyCheck {

  private static final Logger LOG = System.getLogger(ProviderKeyCheck.class.getName());

  @Inject ProviderSettings settings;

  @PostConstruct
  void check() {
    if (settings.hasKey()) {
      LOG.log(Level.INFO, "realtime provider at {0}", settings.at(""));
    } else {
      LOG.log(Level.ERROR, "vocahire.provider.key is not set: no interview can be opened");
    }
  }
}
