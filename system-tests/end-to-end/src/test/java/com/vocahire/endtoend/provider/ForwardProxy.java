package com.vocahire.endtoend.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** A company's proxy for plain HTTP: takes requests by their whole address, passes them on. */
final class ForwardProxy implements AutoCloseable {

  private static final Set<String> OWN =
      Set.of("connection", "content-length", "host", "proxy-connection", "transfer-encoding");

  /** The paths it was asked for. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;

  ForwardProxy() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::passOn);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void passOn(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    try (exchange) {
      var answer = client.send(request(exchange), BodyHandlers.ofByteArray());
      answer(exchange, answer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpRequest request(HttpExchange exchange) throws IOException {
    URI whole = exchange.getRequestURI();
    var request =
        HttpRequest.newBuilder(whole)
            .timeout(Duration.ofSeconds(30))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    fields(exchange.getRequestHeaders(), request::header);
    return request.build();
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
      throws IOException {
    fields(answer.headers().map(), exchange.getResponseHeaders()::add);
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
    exchange.getResponseBody().write(answer.body());
  }

  private static void fields(Map<String, List<String>> fields, BiConsumer<String, String> to) {
    fields.forEach(
        (name, values) -> {
          if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> to.accept(name, value));
          }
        });
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
