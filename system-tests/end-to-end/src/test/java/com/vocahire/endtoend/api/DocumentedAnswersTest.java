package com.vocahire.endtoend.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.testkit.Endpoints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that does not match the document fails the test that requested it. */
class DocumentedAnswersTest {

  private static final String SERVERS =
      "{\"iceServers\":[],\"expiresAt\":\"2026-11-22T10:00:00Z\",\"expiresIn\":3600,\"source\":\"none\",\"degraded\":false,"
          + "\"policy\":\"all\"}";
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Request-Id", "request-1",
          "Cache-Control", "no-store",
          "Content-Type", "application/json");

  /** What the server answers to everything but the question for the document. */
  private record Answer(int status, Map<String, String> headers, String body) {}

  private HttpServer server;
  private Answer next;
  private Caller caller;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/openapi", exchange -> answer(exchange, document()));
    server.createContext("/api/", exchange -> answer(exchange, next));
    server.start();
    var app = "http://localhost:" + server.getAddress().getPort() + "/";
    caller =
        Caller.withToken(
            new Endpoints(
                app, null, null, null, null, null, 0, null, null, null, null, 0, null, null, null),
            "a.token");
  }

  @AfterEach
  void stop() {
    caller.close();
    server.stop(0);
  }

  @Test
  void takesAnAnswerAsDocumented() {
    next = new Answer(200, HEADERS, SERVERS);

    assertThat(caller.get("ice-servers").getStatus()).isEqualTo(200);
  }

  @Test
  void catchesAStatusThatIsNotDocumented() {
    next = new Answer(202, HEADERS, SERVERS);

    assertCaught("ice-servers", "status 202 is not documented");
  }

  @Test
  void catchesAMissingHeader() {
    next =
        new Answer(
            200, Map.of("Content-Type", "application/json", "X-Request-Id", "request-1"), SERVERS);

    assertCaught("ice-servers", "without Cache-Control");
  }

  @Test
  void catchesABodyThatIsNotDocumented() {
    next = new Answer(200, HEADERS, SERVERS.replace("\"degraded\"", "\"prompt\""));

    assertCaught("ice-servers", "prompt");
  }

  @Test
  void catchesAnotherMediaType() {
    var headers =
        Map.of(
            "Content-Type", "text/html", "X-Request-Id", "request-1", "Cache-Control", "no-store");
    next = new Answer(200, headers, "<p>");

    assertCaught("ice-servers", "media type text/html is not documented");
  }

  @Test
  void catchesARouteThatIsNotDocumented() {
    next = new Answer(200, HEADERS, "{}");

    assertCaught("secrets", "no such operation");
  }

  private void assertCaught(String path, String objection) {
    assertThatThrownBy(() -> caller.get(path)).hasStackTraceContaining(objection);
  }

  private static Answer document() {
    return new Answer(200, HEADERS, new String(WrittenDocument.bytes(), UTF_8));
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
