package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A check that measures a duration. */
abstract class TimedCheck implements Check {

  private final Duration good;
  private final Duration limit;

  /**
   * Creates the check.
   *
   * @param good the threshold up to which it passes; beyond it, it warns
   * @param limit the time limit
   */
  TimedCheck(Duration good, Duration limit) {
    this.good = good;
    this.limit = limit;
  }

  abstract CompletionStage<Duration> time();

  /** The advice for a slow answer. */
  abstract String advice();

  /** The advice for a missing answer. */
  abstract String adviceWhenUnavailable();

  @Override
  public Finding find() throws ExecutionException, InterruptedException {
    try {
      var took = time().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      var measured = Measurement.of("time", took, good);
      return took.compareTo(good) <= 0
          ? Finding.passed(measured)
          : Finding.warned(advice(), measured);
    } catch (ExecutionException failed) {
      return DatabaseUnavailable.found(failed, adviceWhenUnavailable());
    } catch (TimeoutException late) {
      return DatabaseUnavailable.found(late, adviceWhenUnavailable());
    }
  }
}
