package com.vocahire.diagnostics.checks.database.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How patient each attempt to reach the database is. */
@ApplicationScoped
public class ConnectivitySettings {

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.connectivity")
  Duration[] rungs;

  List<Duration> rungs() {
    return List.of(rungs);
  }
}
