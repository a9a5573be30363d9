package com.vocahire.ice.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A vendor on loopback that answers as the test defines, and records its requests. */
public final class FakeVendor implements AutoCloseable {

  /** How a request is answered. */
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A received request: its line, its authorization and its body. */
  public record ReceivedRequest(String line, String authorization, String type, String body) {}

  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Behaviour behaviour = exchange -> send(exchange, 500, "{}");

  public FakeVendor() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          requests.add(
              new ReceivedRequest(
                  exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                  headers.getFirst("Authorization"),
                  headers.getFirst("Content-Type"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          behaviour.answer(exchange);
        });
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<ReceivedRequest> requests() {
    return requests;
  }

  public void does(Behaviour next) {
    behaviour = next;
  }

  public void answers(int status, String json) {
    behaviour = exchange -> send(exchange, status, json);
  }

  /** Accepts requests and never answers while the test runs. */
  public void neverAnswers() {
    behaviour = exchange -> await();
  }

  /** Begins its answer and never ends it. */
  public void drips() {
    behaviour =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("{\"s\":".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          await();
        };
  }

  private void await() {
    try {
      over.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  public static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
