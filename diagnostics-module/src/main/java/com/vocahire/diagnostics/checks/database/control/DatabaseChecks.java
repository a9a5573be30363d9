package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.CheckResult;
import com.vocahire.diagnostics.checks.RunningChecks;
import com.vocahire.session.database.probe.DatabaseDiagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** All checks of the database. */
@ApplicationScoped
public class DatabaseChecks {

  @Inject RunningChecks runner;
  @Inject DatabaseDiagnosis database;
  @Inject DatabaseThresholds thresholds;
  @Inject ConnectivitySettings settings;

  /** Runs the performance checks concurrently, within the database's own time limit. */
  public CompletionStage<List<CheckResult>> performance() {
    return runner.all(
        List.of(
            new DatabaseConnectCheck(database, thresholds),
            new SimpleQueryCheck(database, thresholds),
            new UserQueryCheck(database, thresholds),
            new ConcurrentQueriesCheck(database, thresholds),
            new DatabaseLoadCheck(database),
            new DatabaseVersionsCheck(database, thresholds),
            new NodeClockCheck(database, thresholds)));
  }

  /** Tries whether the database can be reached at all, with increasing timeouts. */
  public CompletionStage<List<CheckResult>> connectivity() {
    return runner.all(List.of(new ConnectivityAttempts(database::connecting, settings.timeouts())));
  }
}
