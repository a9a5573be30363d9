package com.vocahire.ice.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says at start-up which STUN servers browsers will be given, and which it could not read. */
@Singleton
@Startup
public class IceServersCheck {

  private static final Logger LOG = System.getLogger(IceServersCheck.class.getName());

  @Inject StunServers stun;

  @PostConstruct
  void check() {
    LOG.log(Level.INFO, "STUN servers for browsers: {0}", stun.urls());
    for (String url : stun.unusable()) {
      LOG.log(Level.WARNING, "vocahire.ice.stun-urls: not a STUN address, left out: {0}", url);
    }
  }
}
