package com.vocahire.endtoend.benchmark.exchange;

import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's nginx, which passes every request to the provider and does nothing else. */
final class NginxProxy implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      daemon off;
      worker_processes auto;
      pid %1$s/pid;
      error_log stderr;
      events { worker_connections 4096; }
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        keepalive_requests 1000000;
        upstream provider { server %3$s; keepalive 512; keepalive_requests 1000000; }
        server {
          listen 127.0.0.1:%2$d backlog=4096;
          location = /api/webrtc-exchange {
            proxy_pass http://provider/v1/realtime/calls;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
          }
        }
      }
      """;

  private final Process process;
  private final int port;

  NginxProxy(URI provider) throws IOException {
    port = Rehearsal.freePort();
    Path folder = Files.createTempDirectory("nginx");
    Path file =
        Files.writeString(
            folder.resolve("nginx.conf"),
            CONFIGURATION.formatted(folder, port, provider.getAuthority()));
    var command =
        new ProcessBuilder("nginx", "-e", "stderr", "-p", folder.toString(), "-c", file.toString());
    command.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
    Path log = Path.of("target", "nginx-proxy.log").toAbsolutePath();
    process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Waiting.await("nginx").until(() -> !process.isAlive() || isListening());
    if (!process.isAlive()) {
      throw new IllegalStateException("nginx ended by itself:\n" + Files.readString(log));
    }
  }

  private boolean isListening() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  Peer peer() {
    var exchange = URI.create("http://127.0.0.1:" + port + "/api/webrtc-exchange");
    return new Peer(Peer.NGINX, exchange, process.pid(), Peer.Callers.UNCHECKED);
  }

  @Override
  public void close() {
    NodeProcess.end(process);
  }
}
