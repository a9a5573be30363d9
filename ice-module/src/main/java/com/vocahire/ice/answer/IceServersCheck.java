package com.vocahire.ice.answer;

import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.settings.IceSettings;
import com.vocahire.ice.settings.StunServers;
import com.vocahire.ice.vendors.Vendors;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs at start-up which servers browsers will receive and which settings are invalid. It creates
 * the vendors then, while the server's resources are available.
 */
@Singleton
@Startup
public class IceServersCheck {

  private static final Logger LOG = System.getLogger(IceServersCheck.class.getName());

  @Inject Vendors vendors;
  @Inject StunServers stun;
  @Inject IceSettings settings;

  @PostConstruct
  void check() {
    LOG.log(
        Level.INFO,
        "ICE servers for browsers: vendors {0}, then STUN {1}; policy {2}",
        vendors.inOrder().stream().map(TurnVendor::name).toList(),
        stun.urls(),
        settings.policy().word());
    settings.validate().forEach(violation -> LOG.log(Level.ERROR, "{0}", violation));
    for (String violation : vendors.violations()) {
      LOG.log(Level.ERROR, "{0}: the vendor is left out, answers are degraded", violation);
    }
    for (String url : stun.invalid()) {
      LOG.log(Level.WARNING, "vocahire.ice.stun-urls: not a STUN address, left out: {0}", url);
    }
  }
}
