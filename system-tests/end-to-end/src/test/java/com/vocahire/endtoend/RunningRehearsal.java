package com.vocahire.endtoend;

import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** {@code ./vocahire run}, as a person would start it, on a free port of its own. */
final class RunningRehearsal implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;
  private final Path folder;

  private RunningRehearsal(Process process, Path log, Path folder) {
    this.process = process;
    this.log = log;
    this.folder = folder;
  }

  static RunningRehearsal start(String server) throws IOException {
    return start(server, Map.of());
  }

  /** With further variables of its environment, which reach the server. */
  static RunningRehearsal start(String server, Map<String, String> variables) throws IOException {
    Path top = top();
    int port = freePort();
    Path log = Files.createTempFile("rehearsal-" + server, ".log");
    var command =
        new ProcessBuilder(
                top.resolve("vocahire").toString(),
                "run",
                "--as-built",
                "--server",
                server,
                "--port",
                Integer.toString(port))
            .directory(top.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    command.environment().putAll(variables);
    Process process = command.start();
    var rehearsal =
        new RunningRehearsal(process, log, top.resolve(".run").resolve(server + "-" + port));
    rehearsal.awaitReady();
    return rehearsal;
  }

  private void awaitReady() {
    Awaitility.await("a rehearsal that is ready")
        .atMost(START)
        .until(() -> output().contains("VocaHire is ready at ") || !process.isAlive());
    if (!process.isAlive()) {
      throw new IllegalStateException("The rehearsal did not start:\n" + output());
    }
  }

  Endpoints endpoints() {
    return JsonbBuilder.create().fromJson(read(folder.resolve("endpoints.json")), Endpoints.class);
  }

  private String output() {
    return read(log);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    process.destroy();
    Awaitility.await("a rehearsal that stops").atMost(STOP).until(() -> !process.isAlive());
  }

  /** The folder with the launcher, at or above the working directory. */
  static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("vocahire"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
