package com.vocahire.diagnostics.checks.database.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The attempts to reach the database have increasing timeouts; there are as many as timeouts. */
@ApplicationScoped
public class ConnectivitySettings {

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.connectivity-timeouts")
  Duration[] timeouts;

  List<Duration> timeouts() {
    return List.of(timeouts);
  }
}
