package com.vocahire.diagnostics.checks.database.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The thresholds up to which a database is fast enough for interviews. */
@ApplicationScoped
public class DatabaseThresholds {

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.connect-threshold")
  Duration connect;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.simple-query-threshold")
  Duration simpleQuery;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.user-query-threshold")
  Duration userQuery;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.concurrent-queries-threshold")
  Duration concurrentQueries;

  @Inject
  @ConfigProperty(name = "vocahire.database.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.clock-skew")
  Duration clockSkew;

  /** For a valid connection. */
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

  /** For ten of them concurrently. */
  Duration concurrentQueries() {
    return concurrentQueries;
  }

  /** The time limit of a check: the database's own. */
  Duration timeout() {
    return timeout;
  }

  /** By how much its clock and this node's may differ. */
  Duration clockSkew() {
    return clockSkew;
  }
}
