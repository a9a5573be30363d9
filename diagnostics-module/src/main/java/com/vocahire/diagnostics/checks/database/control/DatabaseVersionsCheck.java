package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The versions of PostgreSQL, its driver and our schema. */
final class DatabaseVersionsCheck implements Check {

  private static final String WHEN_UNAVAILABLE =
      "See database-connect. If that passes, the schema history is locked or missing.";

  private final DatabaseDiagnosis database;
  private final DatabaseThresholds thresholds;

  DatabaseVersionsCheck(DatabaseDiagnosis database, DatabaseThresholds thresholds) {
    this.database = database;
    this.thresholds = thresholds;
  }

  @Override
  public String name() {
    return "database-versions";
  }

  @Override
  public String description() {
    return "Reads the versions of PostgreSQL, its driver and our schema.";
  }

  @Override
  public Finding find() throws ExecutionException, InterruptedException {
    var versions = database.versions().toCompletableFuture();
    try {
      return Finding.passed(
          versions.get(thresholds.timeout().toMillis(), TimeUnit.MILLISECONDS).entrySet().stream()
              .map(each -> Measurement.text(each.getKey(), each.getValue()))
              .toArray(Measurement[]::new));
    } catch (ExecutionException failed) {
      return DatabaseUnavailable.found(failed, WHEN_UNAVAILABLE);
    } catch (TimeoutException late) {
      return DatabaseUnavailable.found(late, WHEN_UNAVAILABLE);
    }
  }
}
