package com.vocahire.endtoend.installation;

import com.vocahire.endtoend.testkit.administration.Substitutions;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.SelfSigned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Debian's nginx under the files of {@code server-config/nginx} for one node, with what a site
 * fills in: name, node, certificate and ports. It asks the node from 127.0.0.2, which the rehearsal
 * trusts.
 */
final class Nginx implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String HTTP =
      """
      daemon off;
      pid %1$s/pid;
      error_log stderr;
      events { }
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        proxy_bind %2$s;
        include vocahire/vocahire.conf;
      }
      """;

  private final Process process;
  private final Path log;
  private final int port;

  private Nginx(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Returns when it listens, on a port that no other service usually has. */
  static Nginx before(Endpoints endpoints, SelfSigned certificate) throws IOException {
    Path folder = Files.createTempDirectory("nginx");
    int port = Rehearsal.freePort();
    Path own = Files.createDirectory(folder.resolve("vocahire"));
    Files.writeString(own.resolve("vocahire.conf"), filledIn(certificate, port));
    Files.writeString(own.resolve("nodes.conf"), node(endpoints));
    Files.writeString(own.resolve("proxy.conf"), shipped("proxy.conf"));
    Path main =
        Files.writeString(
            folder.resolve("nginx.conf"), HTTP.formatted(folder, SharedProfile.TRUSTED_PROXY));
    Path log = folder.resolve("log");
    var command =
        new ProcessBuilder("nginx", "-e", "stderr", "-p", folder.toString(), "-c", main.toString());
    command.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    var nginx = new Nginx(command.start(), log, port);
    nginx.awaitListening();
    return nginx;
  }

  private static String shipped(String file) throws IOException {
    return Files.readString(Rehearsal.top().resolve("server-config/nginx/" + file));
  }

  private static String node(Endpoints endpoints) throws IOException {
    var lines = new Substitutions(shipped("one-node.conf"));
    lines.each("10.0.0.11:8080", "127.0.0.1:" + URI.create(endpoints.app()).getPort());
    return lines.text();
  }

  private static String filledIn(SelfSigned certificate, int port) throws IOException {
    var lines = new Substitutions(shipped("vocahire.conf"));
    lines.everyLine("listen \\[::]:.*", "");
    lines.everyLine("listen 80;", "listen 127.0.0.1:" + Rehearsal.freePort() + ";");
    lines.everyLine("listen 443 (ssl http2;.*)", "listen 127.0.0.1:" + port + " $1");
    lines.everyLine("server_name .*", "server_name localhost;");
    lines.everyLine("ssl_certificate .*", "ssl_certificate " + certificate.certificate() + ";");
    lines.everyLine("ssl_certificate_key .*", "ssl_certificate_key " + certificate.key() + ";");
    return lines.text();
  }

  /** With a slash at the end. */
  URI address() {
    return URI.create("https://localhost:" + port + "/");
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  private void awaitListening() throws IOException {
    Awaitility.await("nginx").atMost(LIMIT).until(() -> !process.isAlive() || isListening());
    if (!process.isAlive()) {
      throw new IllegalStateException("nginx ended by itself:\n" + log());
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
