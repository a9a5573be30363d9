package com.vocahire.session.control;

import com.vocahire.session.InterviewFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits, on no thread, until the first request under a key has its answer: it may run on another
 * node, so the database is looked at again and again.
 */
@ApplicationScoped
public class Repeating {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** Longer than an opening takes that goes well; shorter than a proxy in front waits. */
  private static final int LOOKS = 100;

  @Resource private ManagedScheduledExecutorService scheduler;

  /** Looks until what it finds is not {@link Beginning.Running}, for 25 seconds. */
  public CompletionStage<Beginning> untilSettled(Supplier<CompletionStage<Beginning>> look) {
    return look(look, LOOKS);
  }

  private CompletionStage<Beginning> look(Supplier<CompletionStage<Beginning>> look, int left) {
    return look.get()
        .thenCompose(
            found -> {
              if (!(found instanceof Beginning.Running)) {
                return CompletableFuture.completedStage(found);
              }
              return left == 0 ? stillRunning() : later().thenCompose(now -> look(look, left - 1));
            });
  }

  private CompletionStage<Void> later() {
    var due = new CompletableFuture<Void>();
    var timer =
        scheduler.schedule(() -> due.complete(null), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    return due.whenComplete((now, given) -> timer.cancel(false));
  }

  private static CompletionStage<Beginning> stillRunning() {
    return CompletableFuture.failedStage(
        InterviewFailure.providerBusy(Duration.ofSeconds(5), null));
  }
}
