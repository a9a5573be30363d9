package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Attempts with increasing timeouts, until the first that succeeds. The data source's own limits
 * may end an attempt earlier; the measured time shows that.
 */
final class ConnectivityAttempts implements Check {

  private final Supplier<CompletionStage<Duration>> connecting;
  private final List<Duration> timeouts;

  ConnectivityAttempts(Supplier<CompletionStage<Duration>> connecting, List<Duration> timeouts) {
    this.connecting = connecting;
    this.timeouts = timeouts;
  }

  @Override
  public String name() {
    return "database-connectivity";
  }

  @Override
  public String description() {
    return "Tries to reach PostgreSQL with increasing timeouts, until it answers.";
  }

  @Override
  public Finding find() throws InterruptedException {
    List<Measurement> attempts = new ArrayList<>();
    for (Duration timeout : timeouts) {
      long began = System.nanoTime();
      boolean answered = attempt(timeout);
      var took = Duration.ofNanos(System.nanoTime() - began);
      attempts.add(Measurement.of(answered ? "answered" : "no answer", took, timeout));
      if (answered) {
        return attempts.size() == 1
            ? Finding.passed(attempts.get(0))
            : Finding.warned("It answers slowly.", attempts.toArray(Measurement[]::new));
      }
    }
    return Finding.failed(
        "PostgreSQL cannot be reached. Is it running, is the data source correct,"
            + " does a firewall block the connection?",
        attempts.toArray(Measurement[]::new));
  }

  private boolean attempt(Duration timeout) throws InterruptedException {
    try {
      connecting.get().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException unavailable) {
      return false;
    }
  }
}
