package com.vocahire.signaling.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A provider on loopback that answers as the test defines, and records the time of each request.
 */
public final class FakeProvider implements AutoCloseable {

  /** How a request is answered. */
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  public final List<Long> requestedAtNanos = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Behaviour behaviour = FakeProvider::call;

  public FakeProvider() throws IOException {
    this(0);
  }

  public FakeProvider(int port) throws IOException {
    this(HttpServer.create(loopback(port), 0), "http");
  }

  public FakeProvider(SSLContext tls) throws IOException {
    this(secured(tls), "https");
  }

  private FakeProvider(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          requestedAtNanos.add(System.nanoTime());
          exchange.getRequestBody().readAllBytes();
          behaviour.answer(exchange);
        });
    server.start();
  }

  private static HttpServer secured(SSLContext tls) throws IOException {
    var server = HttpsServer.create(loopback(0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return server;
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  public URI uri() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  public void does(Behaviour next) {
    behaviour = next;
  }

  public void answers(int status) {
    behaviour = exchange -> send(exchange, status, "{}");
  }

  /** As the provider answers an offer. */
  static void call(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/sdp");
    exchange.getResponseHeaders().set("Location", "/v1/realtime/calls/rtc_1");
    send(exchange, 201, "v=0\r\n");
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
