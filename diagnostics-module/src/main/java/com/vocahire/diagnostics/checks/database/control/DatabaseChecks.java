package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.CheckResult;
import com.vocahire.diagnostics.checks.RunningChecks;
import com.vocahire.session.database.probe.DatabaseDiagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Everything that can be wrong with the database. */
@ApplicationScoped
public class DatabaseChecks {

  @Inject RunningChecks examining;
  @Inject DatabaseDiagnosis database;
  @Inject DatabaseThresholds thresholds;
  @Inject ConnectivitySettings ladder;

  /** How fast it is, beside each other, within the database's own budget. */
  public CompletionStage<List<CheckResult>> performance() {
    return examining.all(
        List.of(
            new DatabaseConnectCheck(database, thresholds),
            new SimpleQueryCheck(database, thresholds),
            new UserQueryCheck(database, thresholds),
            new ConcurrentQueriesCheck(database, thresholds),
            new DatabaseLoadCheck(database),
            new DatabaseVersionsCheck(database, thresholds),
            new NodeClockCheck(database, thresholds)));
  }

  /** Whether it can be reached at all, with growing patience. */
  public CompletionStage<List<CheckResult>> connectivity() {
    return examining.all(List.of(new ConnectivityAttempts(database::connecting, ladder.rungs())));
  }
}
