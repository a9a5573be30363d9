package com.vocahire.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A rehearsal started by the launcher as a user starts it, on any free port. */
final class Rehearsal implements AutoCloseable {
  private static final String SERVER = System.getProperty("vocahire.server");
  private static final Path TOP = Path.of(System.getProperty("vocahire.top")).normalize();
  private static final long STOP_LIMIT_S = 60;

  private final Process launcher;
  private final int port;
  private final Thread lastResort = new Thread(this::stop);

  private Rehearsal(Process launcher, int port) {
    this.launcher = launcher;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /** Returns when the launcher says that it is ready; its own limits end the waiting. */
  static Rehearsal start(int port, String... options) {
    try {
      var rehearsal = new Rehearsal(launch(port, options), port);
      rehearsal.awaitReady();
      return rehearsal;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One value of its endpoints.json. */
  String endpoint(String name) {
    try {
      JsonNode endpoints = new ObjectMapper().readTree(folder().resolve("endpoints.json").toFile());
      return endpoints.required(name).asText();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every process that works in its folder: the server's, PostgreSQL's, the rehearsal's own. */
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folderName()))
        .toList();
  }

  /** A bearer token of its issuer, from the launcher. */
  String token() throws IOException {
    var command = List.of(TOP.resolve("vocahire").toString(), "token", "--port=" + port);
    return new ProcessBuilder(command).start().inputReader().readLine();
  }

  /**
   * Signals it and waits until it has ended.
   *
   * @param signal {@code INT} as by Ctrl-C, {@code TERM} as by {@code kill}
   */
  void end(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, "" + launcher.pid()).start().waitFor();
    launcher.waitFor(STOP_LIMIT_S, TimeUnit.SECONDS);
  }

  /** Ends it, whatever happened before. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(lastResort);
    stop();
  }

  /** Takes its database and logs away. */
  void forget() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void stop() {
    launcher.destroy();
    try {
      if (!launcher.waitFor(STOP_LIMIT_S, TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      launcher.destroyForcibly();
    }
  }

  private static Process launch(int port, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(TOP.resolve("vocahire").toString(), "run"));
    command.addAll(List.of("--as-built", "--server=" + SERVER, "--port=" + port));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private void awaitReady() throws IOException {
    var said = new StringBuilder();
    var output = launcher.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("VocaHire is ready at ")) {
        return;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("./vocahire run did not become ready:\n" + said);
  }

  private Path folder() {
    return TOP.resolve(folderName());
  }

  private String folderName() {
    return ".run/" + SERVER + "-" + port;
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
