package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.session.database.probe.ClockDifference;
import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether this node's own clock agrees with the database's. Interviews do not depend on it, because
 * they use the database's clock; tokens of the identity provider and TURN credentials do.
 */
final class NodeClockCheck implements Check {

  private static final String WHEN_UNAVAILABLE =
      "See database-connect. Meanwhile interviews use the last reading of its clock.";

  private final DatabaseDiagnosis database;
  private final DatabaseThresholds thresholds;

  NodeClockCheck(DatabaseDiagnosis database, DatabaseThresholds thresholds) {
    this.database = database;
    this.thresholds = thresholds;
  }

  @Override
  public String name() {
    return "node-clock";
  }

  @Override
  public String description() {
    return "Compares this node's clock with PostgreSQL's.";
  }

  @Override
  public Finding find() throws ExecutionException, InterruptedException {
    var clock = database.clock().toCompletableFuture();
    try {
      return finding(
          clock.get(thresholds.timeout().toMillis(), TimeUnit.MILLISECONDS),
          thresholds.clockSkew());
    } catch (ExecutionException failed) {
      return DatabaseUnavailable.found(failed, WHEN_UNAVAILABLE);
    } catch (TimeoutException late) {
      return DatabaseUnavailable.found(late, WHEN_UNAVAILABLE);
    }
  }

  /** Warns only if the difference exceeds the bound by more than the measurement error. */
  static Finding finding(ClockDifference difference, Duration bound) {
    Duration certain = difference.ahead().abs().minus(difference.error());
    var measured = Measurement.of("difference", difference.ahead(), bound);
    return certain.compareTo(bound) <= 0
        ? Finding.passed(measured)
        : Finding.warned(
            "This node's clock and PostgreSQL's differ. Synchronize both by NTP."
                + " Interviews use PostgreSQL's clock; sign-in and TURN credentials use this node's.",
            measured);
  }
}
