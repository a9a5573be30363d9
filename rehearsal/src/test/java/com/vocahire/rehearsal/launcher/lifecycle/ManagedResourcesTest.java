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
  void closesInReverseOrderAndGoesOnAfterAFailure() throws Exception {
    var belongings = new ManagedResources(Duration.ofSeconds(5));
    belongings.keep(() -> () -> closed.add("database"));
    belongings.keep(
        () ->
            () -> {
              throw new IllegalStateException("cannot close");
            });
    belongings.keep(() -> () -> closed.add("server"));

    belongings.close();
    belongings.close();

    assertThat(closed).containsExactly("server", "database");
  }

  @Test
  void startsNothingOnceItIsClosing() {
    var belongings = new ManagedResources(Duration.ofSeconds(5));
    belongings.close();

    assertThatThrownBy(() -> belongings.keep(() -> () -> closed.add("late")))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void closesWhatWasJustStarting() throws Exception {
    var belongings = new ManagedResources(Duration.ofSeconds(20));
    var starting = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var start = CompletableFuture.runAsync(() -> keepSlowly(belongings, starting, goOn));
    starting.await();

    var close = CompletableFuture.runAsync(belongings::close);
    while (!belongings.closing()) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    CompletableFuture.allOf(start, close).get(60, TimeUnit.SECONDS);

    assertThat(closed).containsExactly("slow");
  }

  @Test
  void killsAProcessThatDoesNotEndByItselfAndItsChildren() throws Exception {
    var belongings = new ManagedResources(Duration.ofMillis(300));
    var shell = new ProcessBuilder("bash", "-c", "trap '' TERM; sleep 600 & echo up; wait; wait");
    Process process = belongings.start(shell).process();
    assertThat(process.inputReader().readLine()).isEqualTo("up");
    ProcessHandle child = process.children().findFirst().orElseThrow();

    belongings.close();

    process.onExit().get(60, TimeUnit.SECONDS);
    child.onExit().get(60, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  private void keepSlowly(
      ManagedResources belongings, CountDownLatch starting, CountDownLatch goOn) {
    try {
      belongings.keep(
          () -> {
            starting.countDown();
            goOn.await();
            return () -> closed.add("slow");
          });
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
