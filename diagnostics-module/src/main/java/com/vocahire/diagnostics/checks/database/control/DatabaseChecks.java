package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.CheckResult;
import com.vocahire.diagnostics.checks.RunningChecks;
import com.vocahire.session.database.probe.DatabaseDiagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** All checks of the database. */
@ApplicationScoped
public class DatabaseChecks {

  @Inject RunningChecks runner;
  @Inject DatabaseDiagnosis database;
  @Inject DatabaseThresholds thresholds;
  @Inject ConnectivitySettings settings;

  /**
   * Runs the performance checks, each within the database's own time limit: first one query each at
   * the same time, then the concurrent queries, which would otherwise take the threads of the first
   * and let them fail for a reason that is not theirs.
   */
  public CompletionStage<List<CheckResult>> performance() {
    return oneQueryEach()
        .thenCompose(
            first ->
                concurrentQueries()
                    .thenApply(last -> Stream.of(first, last).flatMap(List::stream).toList()));
  }

  private CompletionStage<List<CheckResult>> oneQueryEach() {
    return runner.all(
        List.of(
            new DatabaseConnectCheck(database, thresholds),
            new SimpleQueryCheck(database, thresholds),
            new UserQueryCheck(database, thresholds),
            new DatabaseLoadCheck(database),
            new DatabaseVersionsCheck(database, thresholds),
            new NodeClockCheck(database, thresholds)));
  }

  private CompletionStage<List<CheckResult>> concurrentQueries() {
    return runner.all(List.of(new ConcurrentQueriesCheck(database, thresholds)));
  }

  /** Tries whether the database can be reached at all, with increasing timeouts. */
  public CompletionStage<List<CheckResult>> connectivity() {
    return runner.all(List.of(new ConnectivityAttempts(database::connecting, settings.timeouts())));
  }
}
