package com.vocahire.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NodeReadinessTest {

  private static final Duration LIFETIME = Duration.ofSeconds(1);

  private final HealthRegistry registry = new HealthRegistry();
  private final AtomicLong nanoTime = new AtomicLong();
  private final AtomicInteger evaluations = new AtomicInteger();
  private final NodeReadiness node = new NodeReadiness(registry, LIFETIME, nanoTime::get);
  private volatile boolean database = true;

  private void started() {
    registry.start("schema", () -> true);
    registry.register(
        "database",
        () -> {
          evaluations.incrementAndGet();
          return database;
        });
  }

  @Test
  void isNotReadyBeforeItsStart() {
    assertThat(node.isReady()).isFalse();

    started();

    assertThat(node.isReady()).isTrue();
  }

  @Test
  void isReadyWhileEveryConditionHolds() {
    started();
    assertThat(node.isReady()).isTrue();

    registry.register("schema", () -> false);
    nanoTime.addAndGet(LIFETIME.toNanos());

    assertThat(node.isReady()).isFalse();
  }

  @Test
  void looksOnceWithinTheLifetime() {
    started();
    node.isReady();
    database = false;
    nanoTime.addAndGet(LIFETIME.toNanos() - 1);

    assertThat(node.isReady()).as("as it was found").isTrue();
    assertThat(evaluations).hasValue(1);

    nanoTime.addAndGet(1);
    assertThat(node.isReady()).isFalse();
    assertThat(evaluations).hasValue(2);
  }

  @Test
  void isNotReadyFromTheMomentItStopsWhateverWasFound() {
    started();
    assertThat(node.isReady()).isTrue();

    registry.stop();

    assertThat(node.isReady()).isFalse();
  }

  @Test
  void noOtherRequestWaitsForASlowEvaluation() throws Exception {
    var begun = new CountDownLatch(1);
    var answered = new CompletableFuture<Boolean>();
    registry.start("schema", () -> true);
    registry.register(
        "database",
        () -> {
          begun.countDown();
          return answered.join();
        });
    var first = CompletableFuture.supplyAsync(node::isReady);
    begun.await();

    assertThat(node.isReady()).as("nothing is known yet").isFalse();

    answered.complete(true);
    assertThat(first.get()).isTrue();
    assertThat(node.isReady()).isTrue();
  }
}
