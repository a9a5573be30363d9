package com.vocahire.rehearsal.run;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** An application server's process, watched until it answers and until it ends. */
final class RunningServer {
  private static final Duration ONE_ANSWER = Duration.ofSeconds(5);
  private static final long BETWEEN_QUESTIONS_MS = 250;

  private final RunFolder folder;
  private final Belongings belongings;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(ONE_ANSWER).build();
  private OwnedProcess owned;

  RunningServer(RunFolder folder, Belongings belongings) {
    this.folder = folder;
    this.belongings = belongings;
  }

  /** Starts it with its output in the rehearsal's server log. */
  void start(ProcessBuilder command, String input) throws Exception {
    command.redirectErrorStream(true).redirectOutput(folder.log().toFile());
    owned = belongings.start(command);
    try (OutputStream standardInput = owned.process().getOutputStream()) {
      standardInput.write(input.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Waits for status 200. */
  void awaitAnswer(URI question, Duration limit) throws Exception {
    awaitAnswer(question, limit, Optional::empty);
  }

  /**
   * Waits for status 200.
   *
   * @param failure asked again and again; its answer ends the waiting
   * @throws RehearsalFailure when the server ends, reports a failure, or the limit is over
   */
  void awaitAnswer(URI question, Duration limit, Supplier<Optional<String>> failure)
      throws Exception {
    Instant end = Instant.now().plus(limit);
    while (!answers(question)) {
      failure.get().ifPresent(this::notDeployed);
      if (owned.process().waitFor(BETWEEN_QUESTIONS_MS, TimeUnit.MILLISECONDS)) {
        throw ended();
      }
      if (Instant.now().isAfter(end)) {
        throw RehearsalFailure.notReady(folder.server(), limit, folder.log());
      }
    }
  }

  /**
   * Stays until the server ends.
   *
   * @throws RehearsalFailure when it ends although nobody has asked it to
   */
  void awaitEnd() throws InterruptedException {
    owned.process().waitFor();
    throw ended();
  }

  void stop() {
    owned.close();
  }

  private boolean answers(URI question) throws InterruptedException {
    var request = HttpRequest.newBuilder(question).timeout(ONE_ANSWER).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void notDeployed(String reason) {
    throw RehearsalFailure.notDeployed(folder.server(), reason, folder.log());
  }

  private RuntimeException ended() {
    return belongings.closing()
        ? new CancellationException("The rehearsal is ending")
        : RehearsalFailure.serverEnded(folder.server(), owned.process().exitValue(), folder.log());
  }
}
