package com.vocahire.diagnostics.checks.database.control;

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

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.clock-skew")
  Duration clockSkew;

  /** For a connection that lives. */
  Duration connect() {
    return connect;
  }

  /** For a query that needs no table. */
  Duration simpleQuery() {
    return simpleQuery;
  }

  /** For a caller's list of interviews. */
  Duration userQuery() {
    return userQuery;
  }

  /** For ten of them at once. */
  Duration concurrentQueries() {
    return concurrentQueries;
  }

  /** When a check is given up: the database's own budget. */
  Duration timeout() {
    return timeout;
  }

  /** By how much its clock and this node's may differ. */
  Duration clockSkew() {
    return clockSkew;
  }
}
