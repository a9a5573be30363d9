package com.vocahire.diagnostics.checks.database.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.diagnostics.checks.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConnectivityAttemptsTest {

  private static final List<Duration> TIMEOUTS =
      List.of(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20));

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void stopsAtTheFirstSuccess() throws InterruptedException {
    var finding = attempts(1).find();

    assertThat(finding.status()).isEqualTo(Status.PASSED);
    assertThat(finding.measurements()).extracting(Measurement::name).containsExactly("answered");
    assertThat(attempts).hasValue(1);
  }

  @Test
  void warnsWhenALongerTimeoutWasNeeded() throws InterruptedException {
    var finding = attempts(3).find();

    assertThat(finding.status()).isEqualTo(Status.WARNED);
    assertThat(finding.measurements())
        .extracting(Measurement::name)
        .containsExactly("no answer", "no answer", "answered");
    assertThat(finding.measurements())
        .extracting(Measurement::threshold)
        .containsExactly("5.000", "10.000", "20.000");
  }

  @Test
  void failsAfterTheLastTimeout() throws InterruptedException {
    var finding = attempts(4).find();

    assertThat(finding.status()).isEqualTo(Status.FAILED);
    assertThat(finding.advice()).contains("PostgreSQL");
    assertThat(attempts).hasValue(3);
  }

  /** Silent, then refusing, in turns, until the attempt that succeeds. */
  private ConnectivityAttempts attempts(int succeeds) {
    Supplier<CompletionStage<Duration>> connecting =
        () -> {
          int attempt = attempts.incrementAndGet();
          if (attempt == succeeds) {
            return CompletableFuture.completedStage(Duration.ofMillis(1));
          }
          return attempt % 2 == 0
              ? new CompletableFuture<>()
              : CompletableFuture.failedStage(new IllegalStateException("refused"));
        };
    return new ConnectivityAttempts(connecting, TIMEOUTS);
  }
}
