package com.vocahire.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.http.FakeProvider;
import com.vocahire.signaling.http.TestClients;
import com.vocahire.signaling.http.guard.CircuitBreakerRules;
import com.vocahire.signaling.http.guard.GuardRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For which failures the server knows that no request was sent, and for no others. */
class RequestNotSentTest {

  private final CountDownLatch silence = new CountDownLatch(1);
  private FakeProvider provider;
  private TestClients edge;

  @BeforeEach
  void start() throws IOException {
    provider = new FakeProvider();
  }

  @AfterEach
  void stop() {
    silence.countDown();
    if (edge != null) {
      edge.close();
    }
    provider.close();
  }

  @Test
  void theConnectionIsRefused() throws Exception {
    edge = edge(URI.create("http://127.0.0.1:" + freePort() + "/"), 10, TestClients.NEVER);

    assertThat(isBeforeSending(edge.mint())).isTrue();
    assertThat(isBeforeSending(edge.exchange())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 307, 400, 401, 429, 500, 503})
  void anAnsweredRequestWasSent(int status) {
    provider.answers(status);
    edge = edge(provider.uri(), 10, TestClients.NEVER);

    assertThat(isBeforeSending(edge.mint())).isFalse();
    assertThat(isBeforeSending(edge.exchange())).isFalse();
  }

  @Test
  void aLostConnectionMayHaveSentTheRequest() {
    provider.does(HttpExchange::close);
    edge = edge(provider.uri(), 10, TestClients.NEVER);

    assertThat(isBeforeSending(edge.exchange())).isFalse();
  }

  @Test
  void aTimedOutRequestMayHaveBeenSent() {
    provider.does(exchange -> awaitEnd());
    edge = edge(provider.uri(), 10, TestClients.NEVER);

    assertThat(isBeforeSending(edge.mintWithin(Duration.ofMillis(200)))).isFalse();
  }

  @Test
  void allPermitsAreTaken() {
    provider.does(
        exchange -> {
          awaitEnd();
          exchange.close();
        });
    edge = edge(provider.uri(), 1, TestClients.NEVER);
    var holding = edge.exchange();
    Awaitility.await("the one that holds the permit")
        .atMost(Duration.ofSeconds(10))
        .until(() -> provider.requestedAtNanos.size() == 1);

    assertThat(isBeforeSending(edge.mint())).isTrue();

    silence.countDown();
    assertThat(isBeforeSending(holding)).isFalse();
  }

  @Test
  void theBreakerIsOpen() {
    provider.answers(500);
    var breaking = new CircuitBreakerRules(2, 50, Duration.ofSeconds(30), Duration.ofSeconds(30));
    edge = edge(provider.uri(), 10, breaking);
    assertThat(isBeforeSending(edge.exchange())).isFalse();
    assertThat(isBeforeSending(edge.exchange())).isFalse();

    assertThat(isBeforeSending(edge.exchange())).isTrue();
  }

  /** The breaker opens between the attempts of one token request: the first of them was sent. */
  @Test
  void oneSentAttemptIsEnough() {
    provider.answers(500);
    var breaking = new CircuitBreakerRules(1, 50, Duration.ofSeconds(30), Duration.ofSeconds(30));
    edge = edge(provider.uri(), 10, breaking);

    assertThat(isBeforeSending(edge.mint())).isFalse();

    assertThat(provider.requestedAtNanos).hasSize(1);
  }

  @Test
  void theConfigurationIsInvalid() {
    var none = Optional.<String>empty();
    var brief = new InterviewBrief("Cook", none, none, none, none, none);
    var unconfigured = new UnconfiguredProvider();

    assertThat(isBeforeSending(unconfigured.token(new Caller("ada"), brief))).isTrue();
    assertThat(isBeforeSending(unconfigured.call(null, new Caller("ada"), brief))).isTrue();
  }

  private static TestClients edge(URI provider, int permits, CircuitBreakerRules breaking) {
    return new TestClients(provider, new GuardRules(permits, TestClients.QUICKLY, breaking));
  }

  private void awaitEnd() {
    try {
      assertThat(silence.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isBeforeSending(CompletionStage<?> request) {
    var failure = request.handle((answer, thrown) -> thrown).toCompletableFuture().join();
    assertThat(failure).isNotNull();
    return InterviewFailure.isBeforeSending(failure);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
