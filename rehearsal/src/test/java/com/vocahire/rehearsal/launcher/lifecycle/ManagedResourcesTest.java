package com.vocahire.rehearsal.launcher.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ManagedResourcesTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void closesInReverseOrderAndContinuesAfterAFailure() throws Exception {
    var resources = new ManagedResources(Duration.ofSeconds(5));
    resources.keep(() -> () -> closed.add("database"));
    resources.keep(
        () ->
            () -> {
              throw new IllegalStateException("cannot close");
            });
    resources.keep(() -> () -> closed.add("server"));

    resources.close();
    resources.close();

    assertThat(closed).containsExactly("server", "database");
  }

  @Test
  void startsNothingOnceItIsClosing() {
    var resources = new ManagedResources(Duration.ofSeconds(5));
    resources.close();

    assertThatThrownBy(() -> resources.keep(() -> () -> closed.add("late")))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void closesWhatWasJustStarting() throws Exception {
    var resources = new ManagedResources(Duration.ofSeconds(20));
    var starting = new CountDownLatch(1);
    var proceed = new CountDownLatch(1);
    var start = CompletableFuture.runAsync(() -> keepSlowly(resources, starting, proceed));
    starting.await();

    var close = CompletableFuture.runAsync(resources::close);
    while (!resources.closing()) {
      Thread.onSpinWait();
    }
    proceed.countDown();
    CompletableFuture.allOf(start, close).get(60, TimeUnit.SECONDS);

    assertThat(closed).containsExactly("slow");
  }

  @Test
  void killsAProcessThatDoesNotEndByItselfAndItsChildren() throws Exception {
    var resources = new ManagedResources(Duration.ofMillis(300));
    var shell = new ProcessBuilder("bash", "-c", "trap '' TERM; sleep 600 & echo up; wait; wait");
    Process process = resources.start(shell).process();
    assertThat(process.inputReader().readLine()).isEqualTo("up");
    ProcessHandle child = process.children().findFirst().orElseThrow();

    resources.close();

    process.onExit().get(60, TimeUnit.SECONDS);
    child.onExit().get(60, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  private void keepSlowly(
      ManagedResources resources, CountDownLatch starting, CountDownLatch proceed) {
    try {
      resources.keep(
          () -> {
            starting.countDown();
            proceed.await();
            return () -> closed.add("slow");
          });
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
