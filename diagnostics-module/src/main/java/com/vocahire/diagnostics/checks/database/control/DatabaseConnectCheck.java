package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Gets a connection from the pool, and hears from PostgreSQL that it lives. */
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
    return "Gets a connection from the pool, and hears from PostgreSQL that it lives.";
  }

  @Override
  CompletionStage<Duration> time() {
    return database.connecting();
  }

  @Override
  String advice() {
    return "Connections are slow to get: look at the network to PostgreSQL and at the size of the pool.";
  }

  @Override
  String adviceWhenAway() {
    return "Is it running, does the data source name it, is a firewall between?";
  }
}
