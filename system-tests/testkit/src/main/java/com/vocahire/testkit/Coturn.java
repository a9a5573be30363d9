package com.vocahire.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's coturn on 127.0.0.1 under a configuration file, ended when closed. */
public final class Coturn implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final List<String> ON_LOOPBACK =
      List.of(
          "listening-ip=127.0.0.1",
          "relay-ip=127.0.0.1",
          "use-auth-secret",
          "no-dtls",
          "no-cli",
          "allow-loopback-peers",
          "verbose",
          "userdb=:memory:");

  private final Process process;
  private final Path folder;
  private final int port;
  private boolean frozen;

  private Coturn(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /**
   * As a test needs it: its peers are on loopback as well. {@code more} lines may repeat options.
   */
  public static Coturn onLoopback(String realm, String... more) {
    var lines = new ArrayList<>(List.of(more));
    lines.add("no-tls");
    return onLoopback(Rehearsal.freePort(), realm, lines);
  }

  /** Returns the same with a listener for TLS, at ports of one's choice. */
  public static Coturn withTls(
      int port, int tlsPort, SelfSigned certificate, String realm, List<String> more) {
    var lines = new ArrayList<>(more);
    lines.add("tls-listening-port=" + tlsPort);
    lines.add("cert=" + certificate.certificate());
    lines.add("pkey=" + certificate.key());
    return onLoopback(port, realm, lines);
  }

  private static Coturn onLoopback(int port, String realm, List<String> more) {
    var lines = new ArrayList<>(List.of("listening-port=" + port, "realm=" + realm));
    lines.addAll(ON_LOOPBACK);
    lines.addAll(more);
    return under(lines, port);
  }

  /** Under exactly these lines, of which one names this port; returns when it listens. */
  public static Coturn under(List<String> lines, int port) {
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

  /** Returns where it listens. */
  public int port() {
    return port;
  }

  /** Returns what it has written by now. */
  public String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Returns what it has written of a user, without the times. */
  public List<String> logOf(TurnCredential credential) {
    return log()
        .lines()
        .filter(line -> line.contains("<" + credential.username() + ">"))
        .map(line -> line.replaceFirst("^\\d+: : ", ""))
        .toList();
  }

  /** It takes what arrives, and answers nothing any more. Its end lifts it. */
  public void freeze() {
    Signal.STOP.to(process);
    frozen = true;
  }

  private void awaitListening() {
    try {
      Waiting.await("coturn").until(() -> !process.isAlive() || isListening());
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
    if (frozen) {
      Signal.CONT.to(process); // a stopped process does not handle SIGTERM
    }
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
