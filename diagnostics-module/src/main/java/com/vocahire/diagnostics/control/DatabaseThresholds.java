package com.vocahire.diagnostics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Up to which times a database is as fast as interviews need it. */
@ApplicationScoped
public class DatabaseThresholds {

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.connect")
  Duration connect;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.simple-query")
  Duration simpleQuery;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.user-query")
  Duration userQuery;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.concurrent-queries")
  Duration concurrentQueries;

  @Inject
  @ConfigProperty(name = "vocahire.database.timeout")
  Duration timeout;
}
