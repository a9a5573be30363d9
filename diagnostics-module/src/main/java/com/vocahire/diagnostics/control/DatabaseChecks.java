package com.vocahire.diagnostics.control;

import com.vocahire.diagnostics.entity.CheckResult;
import com.vocahire.session.DatabaseDiagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Everything that can be wrong with the database. */
@ApplicationScoped
public class DatabaseChecks {

  @Inject Examining examining;
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
    return examining.all(List.of(new ConnectivityLadder(database::connecting, ladder.rungs())));
  }
}
