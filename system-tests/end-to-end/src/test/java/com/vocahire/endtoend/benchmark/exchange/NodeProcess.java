package com.vocahire.endtoend.benchmark.exchange;

import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script of {@code system-tests/peers}, which says its port when it listens. */
final class NodeProcess implements AutoCloseable {

  private static final Path FOLDER = Rehearsal.top().resolve("system-tests/peers");
  private static final int INSTALLATION_LIMIT_S = 180;
  private static final int STOP_LIMIT_S = 20;

  private final Process process;
  private final int port;

  private NodeProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Returns when it listens; what it says of errors is in {@code target}. */
  static NodeProcess start(String script, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    install();
    var command = new ProcessBuilder("node", script).directory(FOLDER.toFile());
    command.command().addAll(List.of(arguments));
    command.environment().putAll(variables);
    command.environment().put("NODE_ENV", "production");
    Path log = Path.of("target", script + ".log").toAbsolutePath();
    var process = command.redirectError(log.toFile()).start();
    String port = process.inputReader().readLine();
    if (port == null) {
      throw new IllegalStateException(script + " has ended:\n" + Files.readString(log));
    }
    return new NodeProcess(process, Integer.parseInt(port));
  }

  /** What the lock file names, unless it is there. */
  private static void install() throws IOException, InterruptedException {
    Path installed = FOLDER.resolve("node_modules/.package-lock.json");
    Path wanted = FOLDER.resolve("package-lock.json");
    if (Files.exists(installed)
        && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) > 0) {
      return;
    }
    var npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--loglevel=error");
    var process = npm.directory(FOLDER.toFile()).inheritIO().start();
    if (!process.waitFor(INSTALLATION_LIMIT_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroy();
      throw new IllegalStateException("npm ci failed in " + FOLDER);
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    end(process);
  }

  static void end(Process process) {
    process.destroy();
    try {
      if (process.waitFor(STOP_LIMIT_S, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
