package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Runs a query that needs no table. */
final class SimpleQueryCheck extends TimedCheck {

  private final DatabaseDiagnosis database;

  SimpleQueryCheck(DatabaseDiagnosis database, DatabaseThresholds thresholds) {
    super(thresholds.simpleQuery(), thresholds.timeout());
    this.database = database;
  }

  @Override
  public String name() {
    return "database-simple-query";
  }

  @Override
  public String description() {
    return "Runs a query that needs no table.";
  }

  @Override
  CompletionStage<Duration> time() {
    return database.simpleQuery();
  }

  @Override
  String advice() {
    return "The network path to PostgreSQL is slow. Check the network and PostgreSQL's load.";
  }

  @Override
  String adviceWhenUnavailable() {
    return "See database-connect. If that passes, PostgreSQL itself is overloaded: check its load.";
  }
}
