package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Queries the list of interviews that every page loads first. */
final class UserQueryCheck extends TimedCheck {

  private final DatabaseDiagnosis database;

  UserQueryCheck(DatabaseDiagnosis database, DatabaseThresholds thresholds) {
    super(thresholds.userQuery(), thresholds.timeout());
    this.database = database;
  }

  @Override
  public String name() {
    return "database-user-query";
  }

  @Override
  public String description() {
    return "Queries the list of interviews that every page loads first.";
  }

  @Override
  CompletionStage<Duration> time() {
    return database.userQuery();
  }

  @Override
  String advice() {
    return "The tables are slow. Check PostgreSQL's statistics (analyze), its memory and its disks.";
  }

  @Override
  String adviceWhenUnavailable() {
    return "See database-connect. If that passes, the tables are locked or very slow: check pg_stat_activity.";
  }
}
