package com.vocahire.signaling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.signaling.http.guard.GuardRules;
import com.vocahire.signaling.http.guard.RetryRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderClientsTest {

  private FakeProvider provider;
  private TestClients edge;

  @BeforeEach
  void start() throws IOException {
    provider = new FakeProvider();
  }

  @AfterEach
  void stop() {
    edge.close();
    provider.close();
  }

  @Test
  void retriesATokenWithDoublingDelays() {
    var failures = new AtomicInteger(3);
    provider.does(
        exchange -> {
          if (failures.getAndDecrement() > 0) {
            FakeProvider.send(exchange, 503, "");
          } else {
            FakeProvider.call(exchange);
          }
        });

    assertThat(result(edge(TestClients.waiting(Duration.ofMillis(100))).mint())).isEqualTo("rtc_1");

    var at = provider.requestedAtNanos;
    assertThat(at).hasSize(4);
    assertThat(Duration.ofNanos(at.get(1) - at.get(0))).isGreaterThan(Duration.ofMillis(95));
    assertThat(Duration.ofNanos(at.get(2) - at.get(1))).isGreaterThan(Duration.ofMillis(195));
    assertThat(Duration.ofNanos(at.get(3) - at.get(2))).isGreaterThan(Duration.ofMillis(395));
  }

  @Test
  void retriesATokenAfterAConnectionReset() {
    provider.does(HttpExchange::close);

    assertFails(edge().mint(), Kind.PROVIDER_ERROR);

    assertThat(provider.requestedAtNanos).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 307, 200})
  void doesNotRetryARejectedOrInvalidToken(int status) {
    provider.answers(status);

    assertFails(edge().mint(), Kind.PROVIDER_ERROR);

    assertThat(provider.requestedAtNanos).hasSize(1);
  }

  @Test
  void doesNotRetryAfterRetryAfter() {
    provider.does(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "30");
          FakeProvider.send(exchange, 503, "");
        });

    assertFails(edge().mint(), Kind.PROVIDER_ERROR);

    assertThat(provider.requestedAtNanos).hasSize(1);
  }

  @Test
  void followsNoRedirectAndKeepsTheKey() throws Exception {
    try (var elsewhere = new FakeProvider()) {
      provider.does(
          exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.uri().toString());
            FakeProvider.send(exchange, 307, "");
          });

      assertFails(edge().exchange(), Kind.PROVIDER_ERROR);
      assertFails(edge.mint(), Kind.PROVIDER_ERROR);

      assertThat(elsewhere.requestedAtNanos).isEmpty();
    }
  }

  @Test
  void doesNotRetryABusyProvider() {
    provider.answers(429);

    assertFails(edge().mint(), Kind.PROVIDER_BUSY);

    assertThat(provider.requestedAtNanos).hasSize(1);
  }

  @Test
  void neverRetriesAnExchangeThatMayHaveArrived() {
    provider.answers(503);
    assertFails(edge().exchange(), Kind.PROVIDER_ERROR);
    provider.does(HttpExchange::close);
    assertFails(edge.exchange(), Kind.PROVIDER_ERROR);

    assertThat(provider.requestedAtNanos).hasSize(2);
  }

  @Test
  void retriesAnExchangeUntilAConnectionIsAccepted() throws Exception {
    int port = freePort();
    var waiting = TestClients.waiting(Duration.ofMillis(300));
    edge = new TestClients(URI.create("http://127.0.0.1:" + port + "/"), rules(waiting));

    var exchange = edge.exchange();
    assertThat(exchange.toCompletableFuture()).isNotDone();
    try (var late = new FakeProvider(port)) {
      assertThat(result(exchange)).isEqualTo("rtc_1");
      assertThat(late.requestedAtNanos).hasSize(1);
    }
  }

  @Test
  void allAttemptsTogetherKeepTheBudget() {
    provider.answers(500);
    var often = new RetryRules(1000, Duration.ofMillis(100), Duration.ofMillis(200), 0);

    assertThatThrownBy(() -> result(edge(often).mintWithin(Duration.ofMillis(700))))
        .hasCauseInstanceOf(InterviewFailure.class);

    // The waits alone, of 100 ms and then 200 ms, let no more than five attempts fit in.
    assertThat(provider.requestedAtNanos).hasSizeBetween(1, 5);
  }

  @Test
  void theBudgetLimitsASlowBodyToo() {
    var over = new CountDownLatch(1);
    provider.does(
        exchange -> {
          exchange.sendResponseHeaders(201, 1_000);
          exchange.getResponseBody().write('v');
          exchange.getResponseBody().flush();
          await(over);
        });

    // The body never ends: only the budget can have ended this.
    assertFails(edge().mintWithin(Duration.ofMillis(400)), Kind.PROVIDER_TIMEOUT);

    over.countDown();
  }

  @Test
  void rejectsARequestBeyondThePermits() {
    var over = new CountDownLatch(1);
    provider.does(
        exchange -> {
          await(over);
          FakeProvider.call(exchange);
        });
    var inFlight = new ArrayList<CompletionStage<String>>();
    edge =
        new TestClients(provider.uri(), new GuardRules(2, TestClients.QUICKLY, TestClients.NEVER));
    for (int i = 0; i < 2; i++) {
      inFlight.add(edge.exchange());
    }

    assertFails(edge.exchange(), Kind.PROVIDER_BUSY);

    assertThat(inFlight).noneMatch(exchange -> exchange.toCompletableFuture().isDone());
    over.countDown();
    assertThat(inFlight).allSatisfy(exchange -> assertThat(result(exchange)).isEqualTo("rtc_1"));
  }

  private TestClients edge() {
    return edge(TestClients.QUICKLY);
  }

  private TestClients edge(RetryRules retrying) {
    edge = new TestClients(provider.uri(), rules(retrying));
    return edge;
  }

  private static GuardRules rules(RetryRules retrying) {
    return new GuardRules(10, retrying, TestClients.NEVER);
  }

  static String result(CompletionStage<String> stage) {
    return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  static void assertFails(CompletionStage<String> stage, Kind kind) {
    assertThatThrownBy(() -> result(stage))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            InterviewFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
