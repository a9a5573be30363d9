package com.vocahire.endtoend;

import com.vocahire.rehearsing.Rehearsal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Debian's coturn on 127.0.0.1 under a configuration file, ended when closed. */
final class Coturn implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Process process;
  private final Path folder;
  private final int port;

  private Coturn(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /**
   * As a test needs it: its peers are on loopback as well. {@code more} lines may repeat options.
   */
  static Coturn onLoopback(String realm, String... more) {
    int port = Rehearsal.freePort();
    var lines =
        new ArrayList<>(
            List.of(
                "listening-ip=127.0.0.1",
                "relay-ip=127.0.0.1",
                "listening-port=" + port,
                "realm=" + realm,
                "use-auth-secret",
                "no-tls",
                "no-dtls",
                "no-cli",
                "allow-loopback-peers",
                "verbose",
                "userdb=:memory:"));
    lines.addAll(List.of(more));
    return under(lines, port);
  }

  /** Under exactly these lines, of which one names this port. */
  static Coturn under(List<String> lines, int port) {
    try {
      Path folder = Files.createTempDirectory("coturn");
      Path file = Files.write(folder.resolve("turnserver.conf"), lines);
      var command =
          List.of(
              "turnserver",
              "-c",
              file.toString(),
              "--pidfile=" + folder.resolve("pid"),
              "--log-file=stdout");
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      var log = folder.resolve("log").toFile();
      var coturn = new Coturn(builder.redirectOutput(log).start(), folder, port);
      coturn.awaitListening();
      return coturn;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  int port() {
    return port;
  }

  /** What it has written by now. */
  String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** What it has written of a user, without the times. */
  List<String> logOf(TurnCredential credential) {
    return log()
        .lines()
        .filter(line -> line.contains("<" + credential.username() + ">"))
        .map(line -> line.replaceFirst("^\\d+: : ", ""))
        .toList();
  }

  private void awaitListening() {
    try {
      Awaitility.await("coturn").atMost(LIMIT).until(() -> !process.isAlive() || isListening());
      if (!process.isAlive()) {
        throw new IllegalStateException("coturn ended by itself:\n" + log());
      }
    } catch (RuntimeException notListening) {
      close();
      throw notListening;
    }
  }

  private boolean isListening() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
