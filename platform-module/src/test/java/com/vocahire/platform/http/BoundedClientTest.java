package com.vocahire.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.vocahire.platform.http.RequestFailed.Why;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sentences of this package, with a server that the test controls. */
class BoundedClientTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final int THREADS = 2;

  private final List<Thread> made = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private HttpServer server;
  private BoundedClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.start();
    client = new BoundedClient(THREADS, this::managed, LONG, UnaryOperator.identity());
  }

  private Thread managed(Runnable task) {
    var thread = new Thread(task, "managed");
    thread.setDaemon(true);
    made.add(thread);
    return thread;
  }

  @AfterEach
  void stop() {
    over.countDown();
    client.close();
    server.stop(0);
    workers.shutdownNow();
  }

  @Test
  void returnsAnAnswerOfAnyStatus() {
    server.createContext("/", exchange -> answer(exchange, 503, "busy"));

    var answer = client.send(get(), LONG).toCompletableFuture().join();

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("busy");
  }

  @Test
  void whatFollowsAnAnswerOrAFailureRunsOnItsOwnThreads() {
    var waiting = new CountDownLatch(1);
    server.createContext(
        "/",
        exchange -> {
          await(waiting);
          answer(exchange, 200, "fine");
        });
    server.createContext(
        "/closed",
        exchange -> {
          await(waiting);
          exchange.close();
        });

    var answered = threadAfter(client.send(get(), LONG));
    var failed = threadAfter(client.send(get("/closed"), LONG));
    waiting.countDown();

    assertThat(made).contains(answered.join(), failed.join());
  }

  private static CompletableFuture<Thread> threadAfter(CompletionStage<?> stage) {
    return stage.handle((answer, failure) -> Thread.currentThread()).toCompletableFuture();
  }

  @Test
  void aSilentServerIsCancelledByTheLimit() {
    server.createContext("/", exchange -> await());

    assertThat(failure(client.send(get(), SHORT))).isEqualTo(Why.TIMED_OUT);
  }

  @Test
  void theLimitIsThatOfTheWholeAnswer() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('v');
          exchange.getResponseBody().flush();
          await();
        });

    assertThat(failure(client.send(get(), SHORT))).isEqualTo(Why.TIMED_OUT);
  }

  @Test
  void withoutTimeNothingIsSent() {
    var requests = new AtomicInteger();
    server.createContext("/", counting(requests));

    assertThat(failure(client.send(get(), Duration.ZERO))).isEqualTo(Why.TIMED_OUT);
    assertThat(failure(client.send(get(), SHORT.negated()))).isEqualTo(Why.TIMED_OUT);

    assertThat(requests).hasValue(0);
  }

  @Test
  void anAnswerHasASizeLimit() {
    server.createContext("/", exchange -> answer(exchange, 200, "x".repeat(BoundedClient.LONGEST)));
    server.createContext(
        "/more", exchange -> answer(exchange, 200, "x".repeat(BoundedClient.LONGEST + 1)));

    assertThat(client.send(get(), LONG).toCompletableFuture().join().body())
        .hasSize(BoundedClient.LONGEST);
    assertThat(failure(client.send(get("/more"), LONG))).isEqualTo(Why.TOO_LONG);
  }

  @Test
  void aClosedPortIsNotConnected() throws IOException {
    int closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + closed + "/")).build();

    assertThat(failure(client.send(request, LONG))).isEqualTo(Why.NOT_CONNECTED);
  }

  @Test
  void aConnectionThatTakesTooLongHasItsOwnName() {
    var slow = new CompletionException(new HttpConnectTimeoutException("connect timed out"));

    assertThat(RequestFailed.of(slow).why()).isEqualTo(Why.CONNECT_TIMED_OUT);
    assertThat(client.connectTimeout()).isEqualTo(LONG);
  }

  @Test
  void aConnectionThatBreaksMayHaveDeliveredTheRequest() {
    server.createContext("/", HttpExchange::close);

    assertThat(failure(client.send(get(), LONG))).isEqualTo(Why.CONNECTION_LOST);
  }

  @Test
  void noRedirectIsFollowed() {
    var requests = new AtomicInteger();
    server.createContext("/elsewhere", counting(requests));
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          answer(exchange, 307, "");
        });

    assertThat(client.send(get(), LONG).toCompletableFuture().join().statusCode()).isEqualTo(307);

    assertThat(requests).hasValue(0);
  }

  @Test
  void manyRequestsWaitOnFewThreadsWhichEndWithTheClient() throws InterruptedException {
    server.createContext(
        "/",
        exchange -> {
          await();
          answer(exchange, 200, "ok");
        });
    var answers = IntStream.range(0, 50).mapToObj(each -> client.send(get(), LONG)).toList();
    over.countDown();

    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.toCompletableFuture().join().body()).isEqualTo("ok"));
    client.close();

    assertThat(made).hasSizeBetween(1, THREADS);
    for (Thread thread : made) {
      thread.join(LONG.toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private HttpRequest get() {
    return get("/");
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
        .build();
  }

  private static HttpHandler counting(AtomicInteger requests) {
    return exchange -> {
      requests.incrementAndGet();
      answer(exchange, 200, "");
    };
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
    try (var out = exchange.getResponseBody()) {
      out.write(body.getBytes(UTF_8));
    }
  }

  private static Why failure(CompletionStage<HttpResponse<String>> sent) {
    var thrown = sent.handle((answer, failure) -> failure).toCompletableFuture().join();
    assertThat(thrown).isNotNull();
    return RequestFailed.inside(thrown).why();
  }

  private void await() {
    await(over);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
