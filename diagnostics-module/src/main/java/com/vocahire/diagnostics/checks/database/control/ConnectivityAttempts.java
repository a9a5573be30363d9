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
 * Attempts with growing patience, until the first that succeeds. The data source's own limits end
 * an attempt, too: that it failed early is told beside the time.
 */
final class ConnectivityAttempts implements Check {

  private final Supplier<CompletionStage<Duration>> connecting;
  private final List<Duration> rungs;

  ConnectivityAttempts(Supplier<CompletionStage<Duration>> connecting, List<Duration> rungs) {
    this.connecting = connecting;
    this.rungs = rungs;
  }

  @Override
  public String name() {
    return "database-connectivity";
  }

  @Override
  public String description() {
    return "Tries to reach PostgreSQL with growing patience, until it answers.";
  }

  @Override
  public Finding find() throws InterruptedException {
    List<Measurement> attempts = new ArrayList<>();
    for (Duration patience : rungs) {
      long began = System.nanoTime();
      boolean answered = attempt(patience);
      var took = Duration.ofNanos(System.nanoTime() - began);
      attempts.add(Measurement.of(answered ? "answered" : "no answer", took, patience));
      if (answered) {
        return attempts.size() == 1
            ? Finding.passed(attempts.get(0))
            : Finding.warned("It answers, but slowly.", attempts.toArray(Measurement[]::new));
      }
    }
    return Finding.failed(
        "PostgreSQL cannot be reached: is it running, does the data source name it, is a firewall"
            + " between?",
        attempts.toArray(Measurement[]::new));
  }

  private boolean attempt(Duration patience) throws InterruptedException {
    try {
      connecting.get().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException away) {
      return false;
    }
  }
}
