package com.vocahire.diagnostics.checks;

import com.vocahire.session.InterviewFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/** Runs checks concurrently; none hides another, and each failure becomes a finding. */
@ApplicationScoped
public class RunningChecks {

  private static final Logger LOG = System.getLogger(RunningChecks.class.getName());

  @Resource private ManagedExecutorService threads;

  /** Runs the checks on the server's own threads; the stage completes after the last of them. */
  public CompletionStage<List<CheckResult>> all(List<? extends Check> checks) {
    return all(checks, threads);
  }

  /** The same on other threads. */
  public static CompletionStage<List<CheckResult>> all(
      List<? extends Check> checks, Executor threads) {
    var results =
        checks.stream()
            .map(check -> CompletableFuture.supplyAsync(() -> result(check), threads))
            .toList();
    return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
        .thenApply(done -> results.stream().map(CompletableFuture::join).toList());
  }

  private static CheckResult result(Check check) {
    long began = System.nanoTime();
    Finding finding = found(check);
    var took = Duration.ofNanos(System.nanoTime() - began);
    return new CheckResult(check.name(), check.description(), finding, took);
  }

  private static Finding found(Check check) {
    try {
      return check.find();
    } catch (TimeoutException late) {
      return Finding.failed("It did not answer in time.");
    } catch (ExecutionException failed) {
      boolean named = failed.getCause() instanceof InterviewFailure;
      LOG.log(named ? Level.DEBUG : Level.ERROR, "check " + check.name(), failed);
      return Finding.failed(advice(failed.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Finding.failed("The server is shutting down.");
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, "check " + check.name(), unexpected);
      return Finding.failed("The check itself failed; the log has the reason.");
    }
  }

  /** The message of a named failure is meant for callers; any other may reveal too much. */
  private static String advice(Throwable cause) {
    return cause instanceof InterviewFailure named
        ? named.getMessage()
        : "It failed; the log has the reason.";
  }
}
