package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Asks for the list of interviews that every page begins with. */
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
    return "Asks for the list of interviews that every page begins with.";
  }

  @Override
  CompletionStage<Duration> time() {
    return database.userQuery();
  }

  @Override
  String advice() {
    return "The tables are slow: look at PostgreSQL's statistics (analyze), its memory and its disks.";
  }

  @Override
  String adviceWhenAway() {
    return "See database-connect; where that passes, the tables are locked or very slow: look at"
        + " pg_stat_activity.";
  }
}
