package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Gets a connection from the pool, and validates it at PostgreSQL. */
final class DatabaseConnectCheck extends TimedCheck {

  private final DatabaseDiagnosis database;

  DatabaseConnectCheck(DatabaseDiagnosis database, DatabaseThresholds thresholds) {
    super(thresholds.connect(), thresholds.timeout());
    this.database = database;
  }

  @Override
  public String name() {
    return "database-connect";
  }

  @Override
  public String description() {
    return "Gets a connection from the pool, and validates it at PostgreSQL.";
  }

  @Override
  CompletionStage<Duration> time() {
    return database.connecting();
  }

  @Override
  String advice() {
    return "Connections are slow to obtain. Check the network to PostgreSQL and the size of the pool.";
  }

  @Override
  String adviceWhenUnavailable() {
    return "Is it running, is the data source correct, does a firewall block the connection?";
  }
}
