package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.RehearsalFailure;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A company's TURN relay: Debian's coturn on 127.0.0.1, UDP and TCP, with a secret of its own for
 * each start. Unlike a company's it relays to loopback, where the emulated provider is; {@code
 * server-config/coturn} is the file for the others.
 *
 * @param port where it listens
 * @param secret with which credentials are signed
 */
public record TurnRelay(int port, String secret) {
  private static final long BETWEEN_QUESTIONS_MS = 50;
  private static final int SECRET_BYTES = 32;

  /**
   * Returns when it listens.
   *
   * @throws RehearsalFailure when it ends by itself, or is not there within the limit
   */
  public static TurnRelay start(
      RunFolder folder, int port, ManagedResources resources, Duration limit) throws Exception {
    var relay = new TurnRelay(port, newSecret());
    Path log = folder.root().resolve("turnserver.log");
    Path file = relay.write(folder.root().resolve("turnserver.conf"));
    var command =
        new ProcessBuilder(
            "turnserver",
            "-c",
            file.toString(),
            "--pidfile=" + file.resolveSibling("turnserver.pid"));
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    relay.await(resources.start(command).process(), log, limit);
    return relay;
  }

  /** The address that browsers get. */
  String urls() {
    String address = "turn:127.0.0.1:" + port;
    return address + "?transport=udp," + address + "?transport=tcp";
  }

  private void await(Process process, Path log, Duration limit) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!isListening()) {
      boolean ended = process.waitFor(BETWEEN_QUESTIONS_MS, TimeUnit.MILLISECONDS);
      if (ended || System.nanoTime() > end) {
        throw RehearsalFailure.commandFailed("turnserver", log);
      }
    }
  }

  private boolean isListening() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Readable by its owner only, because it holds the secret. */
  private Path write(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.write(
        file,
        List.of(
            "listening-ip=127.0.0.1",
            "relay-ip=127.0.0.1",
            "listening-port=" + port,
            "realm=rehearsal",
            "use-auth-secret",
            "static-auth-secret=" + secret,
            "stale-nonce=600",
            "fingerprint",
            "no-tls",
            "no-dtls",
            "no-cli",
            "allow-loopback-peers",
            "userdb=:memory:",
            "log-file=stdout"));
  }

  private static String newSecret() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Masked: who has the secret makes credentials. */
  @Override
  public String toString() {
    return "TurnRelay[" + port + ", masked]";
  }
}
