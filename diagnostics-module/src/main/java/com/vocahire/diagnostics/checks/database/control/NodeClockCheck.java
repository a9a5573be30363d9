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
 * Whether this node's own clock agrees with the database's. Interviews do not depend on it, they
 * are timed by the database's; tokens of the identity provider and TURN credentials do.
 */
final class NodeClockCheck implements Check {

  private static final String WHEN_AWAY =
      "See database-connect; meanwhile interviews go by the last reading of its clock.";

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
    var asked = database.clock().toCompletableFuture();
    try {
      return judge(
          asked.get(thresholds.timeout().toMillis(), TimeUnit.MILLISECONDS),
          thresholds.clockSkew());
    } catch (ExecutionException failed) {
      return DatabaseUnavailable.found(failed, WHEN_AWAY);
    } catch (TimeoutException late) {
      return DatabaseUnavailable.found(late, WHEN_AWAY);
    }
  }

  /** Warned only of what is certain: the reading's error does not count. */
  static Finding judge(ClockDifference difference, Duration bound) {
    Duration certain = difference.ahead().abs().minus(difference.error());
    var measured = Measurement.of("difference", difference.ahead(), bound);
    return certain.compareTo(bound) <= 0
        ? Finding.passed(measured)
        : Finding.warned(
            "This node's clock and PostgreSQL's differ: set both by NTP. Interviews are timed by"
                + " PostgreSQL's; sign-in and TURN credentials by this node's.",
            measured);
  }
}
