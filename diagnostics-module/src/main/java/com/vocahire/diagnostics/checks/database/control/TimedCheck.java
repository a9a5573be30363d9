package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A check whose only measure is how long something takes. */
abstract class TimedCheck implements Check {

  private final Duration good;
  private final Duration limit;

  /**
   * Judges a time.
   *
   * @param good up to here it passes, beyond it warns
   * @param limit when it is given up
   */
  TimedCheck(Duration good, Duration limit) {
    this.good = good;
    this.limit = limit;
  }

  abstract CompletionStage<Duration> time();

  /** What to do when it is slow. */
  abstract String advice();

  /** What to look at when there is no answer at all. */
  abstract String adviceWhenAway();

  @Override
  public Finding find() throws ExecutionException, InterruptedException {
    try {
      var took = time().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      var measured = Measurement.of("time", took, good);
      return took.compareTo(good) <= 0
          ? Finding.passed(measured)
          : Finding.warned(advice(), measured);
    } catch (ExecutionException failed) {
      return DatabaseUnavailable.found(failed, adviceWhenAway());
    } catch (TimeoutException late) {
      return DatabaseUnavailable.found(late, adviceWhenAway());
    }
  }
}
