package com.vocahire.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

  private static final int LIMIT = 1_000;

  private HttpServer provider;

  @BeforeEach
  void start() throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    provider = HttpServer.create(loopback, 0);
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  @Test
  void takesAnAnswerUpToTheLimit() throws Exception {
    answer("ü".repeat(LIMIT / 2));

    assertThat(read()).isEqualTo("ü".repeat(LIMIT / 2));
  }

  @Test
  void refusesAnAnswerOverTheLimit() {
    answer("x".repeat(LIMIT + 1));

    assertThatThrownBy(this::read).hasMessageContaining("over 1000 bytes");
  }

  private void answer(String body) {
    provider.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
  }

  private String read() throws Exception {
    var uri = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/");
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
    return HttpClient.newHttpClient().send(request, BoundedBody.upTo(LIMIT)).body();
  }
}
