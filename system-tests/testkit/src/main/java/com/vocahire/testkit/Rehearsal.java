package com.vocahire.testkit;

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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./vocahire run}, started by tests as a person would start it. */
public final class Rehearsal implements AutoCloseable {
  /** A server on a machine that does much else takes minutes; this is for one that never starts. */
  private static final int START_LIMIT_S = 1800;

  private static final long STOP_LIMIT_S = 60;

  /** No other line of its output begins with a word: steps begin with their seconds. */
  private static final Pattern READY =
      Pattern.compile(
          "^(VocaHire|WildFly|Payara|Everything but the application server) is ready\\b");

  /** Of every rehearsal of this run. */
  private static final Set<Path> FOLDERS = new ConcurrentSkipListSet<>();

  private final Path top;
  private final String name;
  private final Process launcher;
  private final Thread lastResort = new Thread(this::stop);

  private final Supplier<Rehearsal> again;

  private Rehearsal(Path top, String name, Process launcher, Supplier<Rehearsal> again) {
    this.top = top;
    this.name = name;
    this.launcher = launcher;
    this.again = again;
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /** Returns the same on a free port. */
  public static Rehearsal start(String server, Map<String, String> variables, String... options) {
    return start(server, freePort(), variables, options);
  }

  /**
   * Returns when the launcher says that it is ready; its own limits end the waiting.
   *
   * @param server {@code wildfly} or {@code payara}
   * @param variables of its environment
   * @param options of {@code ./vocahire run}
   */
  public static Rehearsal start(
      String server, int port, Map<String, String> variables, String... options) {
    try {
      Path top = top();
      Process launcher = launch(top, server, port, variables, options);
      Supplier<Rehearsal> again = () -> start(server, port, variables, options);
      var rehearsal = new Rehearsal(top, server + "-" + port, launcher, again);
      FOLDERS.add(rehearsal.folder());
      rehearsal.awaitReady();
      return rehearsal;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Starts the same on the same port, after this one has ended. */
  public Rehearsal startAgain() {
    return again.get();
  }

  /** Returns where everything is. */
  public Endpoints endpoints() {
    try {
      Path file = folder().resolve("endpoints.json");
      var endpoints = new ObjectMapper().readValue(file.toFile(), Endpoints.class);
      KnownSecrets.add("provider key", endpoints.providerKey());
      return endpoints;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Returns the variables for a server that the test starts itself; with {@code
   * --without-application}.
   */
  public Map<String, String> variables() {
    try (Stream<String> lines = Files.lines(folder().resolve("server.env"))) {
      return lines
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(it -> it[0], it -> it[1].replaceAll("^'|'$", "")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns what the application server has written since its latest start. */
  public String serverLog() {
    try {
      return Files.readString(folder().resolve("server.log"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Returns every process that works in its folder: the server's, PostgreSQL's, the rehearsal's
   * own.
   */
  public List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(".run/" + name))
        .toList();
  }

  /** Returns a bearer token of its issuer, from the launcher. */
  public String token() throws IOException {
    var port = name.substring(name.indexOf('-') + 1);
    var command = List.of(top.resolve("vocahire").toString(), "token", "--port=" + port);
    return new ProcessBuilder(command).start().inputReader().readLine();
  }

  /**
   * Signals it and waits until it has ended.
   *
   * @param signal {@code INT} as by Ctrl-C, {@code TERM} as by {@code kill}
   */
  public void end(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, "" + launcher.pid()).start().waitFor();
    launcher.waitFor(STOP_LIMIT_S, TimeUnit.SECONDS);
  }

  /** Returns whether it has not ended. */
  public boolean isRunning() {
    return launcher.isAlive();
  }

  /** Ends it, whatever happened before. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(lastResort);
    stop();
  }

  /** Deletes its database and logs. */
  public void deleteFolder() throws IOException {
    FOLDERS.remove(folder());
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

  private static Process launch(
      Path top, String server, int port, Map<String, String> variables, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(top.resolve("vocahire").toString(), "run"));
    command.addAll(List.of("--as-built", "--server=" + server, "--port=" + port));
    command.add("--start-within=" + START_LIMIT_S);
    if (!Boolean.getBoolean("vocahire.timed")) {
      command.add("--short-lived");
    }
    command.addAll(List.of(options)); // a later option of the same name wins
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    return builder.start();
  }

  private void awaitReady() throws IOException {
    var said = new StringBuilder();
    var output = launcher.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (READY.matcher(line).find()) {
        return;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("./vocahire run did not become ready:\n" + said);
  }

  /** Returns where it writes everything, its logs as well. */
  public Path folder() {
    return top.resolve(".run").resolve(name);
  }

  /** Returns where every rehearsal of this run, also one that has ended, has written its logs. */
  public static Set<Path> folders() {
    return FOLDERS;
  }

  /** Returns the folder with the launcher, at or above the working directory. */
  public static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("vocahire"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Returns a port on which no process listens at the moment. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
