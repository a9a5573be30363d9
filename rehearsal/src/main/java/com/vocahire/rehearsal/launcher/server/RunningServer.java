package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.ManagedProcess;
import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.RehearsalFailure;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** An application server's process, watched until it answers and until it ends. */
public final class RunningServer {
  private static final long BETWEEN_QUESTIONS_MS = 250;

  private final RunFolder folder;
  private final ManagedResources resources;
  private ManagedProcess owned;

  RunningServer(RunFolder folder, ManagedResources resources) {
    this.folder = folder;
    this.resources = resources;
  }

  /** Starts it with its output in the rehearsal's server log. */
  void start(ProcessBuilder command, String input) throws Exception {
    command.redirectErrorStream(true).redirectOutput(folder.log().toFile());
    owned = resources.start(command);
    try (OutputStream standardInput = owned.process().getOutputStream()) {
      standardInput.write(input.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Waits until the server is ready. */
  public void await(BooleanSupplier ready, Duration limit) throws InterruptedException {
    await(ready, limit, Optional::empty);
  }

  /**
   * Waits until the server is ready.
   *
   * @param failure asked again and again; its answer ends the waiting
   * @throws RehearsalFailure when the server ends, reports a failure, or the limit is over
   */
  public void await(BooleanSupplier ready, Duration limit, Supplier<Optional<String>> failure)
      throws InterruptedException {
    Instant end = Instant.now().plus(limit);
    while (!ready.getAsBoolean()) {
      failure.get().ifPresent(this::notDeployed);
      if (owned.process().waitFor(BETWEEN_QUESTIONS_MS, TimeUnit.MILLISECONDS)) {
        throw ended();
      }
      if (Instant.now().isAfter(end)) {
        throw RehearsalFailure.notReady(folder.server(), limit, folder.log());
      }
    }
  }

  void awaitExit() throws InterruptedException {
    owned.process().waitFor();
  }

  void stop() {
    owned.close();
  }

  /** SIGKILL; returns when the process is gone, or {@code linger} is over. */
  void kill(Duration linger) throws InterruptedException {
    owned.process().destroyForcibly();
    owned.process().waitFor(linger.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isAlive() {
    return owned.process().isAlive();
  }

  long pid() {
    return owned.process().pid();
  }

  private void notDeployed(String reason) {
    throw RehearsalFailure.notDeployed(folder.server(), reason, folder.log());
  }

  /** That it has ended by itself. */
  RuntimeException ended() {
    return RehearsalFailure.serverEnded(folder.server(), owned.process().exitValue(), folder.log());
  }
}
