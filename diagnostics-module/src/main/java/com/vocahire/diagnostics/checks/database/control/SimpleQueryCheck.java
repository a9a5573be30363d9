package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Asks for one row that needs no table. */
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
    return "Asks for one row that needs no table.";
  }

  @Override
  CompletionStage<Duration> time() {
    return database.simpleQuery();
  }

  @Override
  String advice() {
    return "The way to PostgreSQL and back is slow: look at the network between, and at PostgreSQL's load.";
  }

  @Override
  String adviceWhenAway() {
    return "See database-connect; where that passes, PostgreSQL itself is held up: look at its load.";
  }
}
