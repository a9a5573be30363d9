package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.RehearsalFailure;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Debian's nginx in front of several nodes: the files of {@code server-config/nginx} that name the
 * nodes and pass requests on, on 127.0.0.1 and without TLS.
 */
public final class NginxProxy {
  private static final long BETWEEN_QUESTIONS_MS = 50;
  private static final String MAIN =
      """
      %3$s
      daemon off;
      pid %1$s/nginx.pid;
      events { }
      http {
        access_log off;
        client_max_body_size 13m;
        large_client_header_buffers 4 16k;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        include vocahire/nodes.conf;
        server {
          listen 127.0.0.1:%2$d;
          location / { include vocahire/proxy.conf; }
        }
      }
      """;

  private final Path shipped;
  private final Path home;
  private final int port;

  private NginxProxy(RunFolder folder, int port) {
    this.shipped = folder.top().resolve("server-config/nginx");
    this.home = folder.proxy();
    this.port = port;
  }

  /**
   * Returns when it listens.
   *
   * @param port its own, on 127.0.0.1
   * @param nodes the ports of the nodes
   * @throws RehearsalFailure when it ends by itself, or is not there within the limit
   */
  public static void start(
      RunFolder folder, int port, List<Integer> nodes, ManagedResources resources, Duration limit)
      throws Exception {
    var proxy = new NginxProxy(folder, port);
    proxy.write(nodes);
    Path log = folder.root().resolve("nginx.log");
    var command =
        new ProcessBuilder(
            "nginx", "-e", "stderr", "-p", proxy.home.toString(), "-c", proxy.main().toString());
    command.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    proxy.await(resources.start(command).process(), log, limit);
  }

  private Path main() {
    return home.resolve("nginx.conf");
  }

  private void write(List<Integer> nodes) throws IOException {
    Path own = Files.createDirectories(home.resolve("vocahire"));
    Files.writeString(own.resolve("nodes.conf"), named(nodes));
    Files.writeString(own.resolve("proxy.conf"), passing());
    // Where root starts it, its other processes would have another user, who cannot enter the
    // folder.
    String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    Files.writeString(main(), MAIN.formatted(home, port, user));
  }

  /**
   * A machine that does much else answers late: how long a repeat may begin is not limited here.
   */
  private String passing() throws IOException {
    return Files.readString(shipped.resolve("proxy.conf"))
        .replaceFirst(
            "(?m)^proxy_next_upstream_timeout .*$", "proxy_next_upstream_timeout 0; # no limit");
  }

  private String named(List<Integer> nodes) throws IOException {
    String lines =
        nodes.stream()
            .map(node -> "    server 127.0.0.1:" + node + " max_fails=0;\n")
            .collect(Collectors.joining());
    return Files.readString(shipped.resolve("two-nodes.conf"))
        .replaceFirst(
            "(?m)(^ *server 10\\.0\\.0\\.\\d+:8080 max_fails=0;\\n)+",
            Matcher.quoteReplacement(lines));
  }

  private void await(Process process, Path log, Duration limit) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!isListening()) {
      boolean ended = process.waitFor(BETWEEN_QUESTIONS_MS, TimeUnit.MILLISECONDS);
      if (ended || System.nanoTime() > end) {
        throw RehearsalFailure.commandFailed("nginx", log);
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
}
