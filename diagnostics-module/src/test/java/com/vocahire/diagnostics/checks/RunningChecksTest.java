package com.vocahire.diagnostics.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.InterviewFailure;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RunningChecksTest {

  private static final Executor HERE = Runnable::run;

  /** A check that does what a test wants. */
  private record Doing(String name, Work work) implements Check {

    interface Work {
      Finding find() throws ExecutionException, TimeoutException, InterruptedException;
    }

    @Override
    public String description() {
      return "Tries " + name + ".";
    }

    @Override
    public Finding find() throws ExecutionException, TimeoutException, InterruptedException {
      return work.find();
    }
  }

  @Test
  void oneFailureNeverHidesAnother() {
    var found =
        run(
            new Doing("well", Finding::passed),
            new Doing(
                "late",
                () -> {
                  throw new TimeoutException("after 12 s");
                }),
            new Doing(
                "broken",
                () -> {
                  throw new IllegalStateException("secret://user:password@host");
                }),
            new Doing(
                "away",
                () -> {
                  throw new ExecutionException(
                      InterviewFailure.databaseUnavailable(new TimeoutException("x")));
                }));

    assertThat(found)
        .extracting(result -> result.name() + " " + result.finding().status())
        .containsExactly("well PASSED", "late FAILED", "broken FAILED", "away FAILED");
    assertThat(found)
        .extracting(result -> result.finding().advice())
        .noneMatch(a -> a.contains("secret"));
    assertThat(found.get(3).finding().advice()).contains("The database");
  }

  @Test
  void theWorstCounts() {
    assertThat(Status.PASSED.or(Status.WARNED)).isEqualTo(Status.WARNED);
    assertThat(Status.FAILED.or(Status.WARNED)).isEqualTo(Status.FAILED);
  }

  private static List<CheckResult> run(Check... checks) {
    return RunningChecks.all(List.of(checks), HERE).toCompletableFuture().join();
  }
}
