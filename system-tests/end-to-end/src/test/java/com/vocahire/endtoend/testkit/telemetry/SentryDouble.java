package com.vocahire.endtoend.testkit.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * What a product reports to: the envelope endpoint of Sentry's ingestion
 * (https://develop.sentry.dev/sdk/envelopes/), on loopback, for as long as the tests run.
 */
public final class SentryDouble {

  private static final SentryDouble ONLY = new SentryDouble();

  private final List<String> envelopes = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile CountDownLatch silence = new CountDownLatch(0);

  private SentryDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/api/1/envelope/", this::take);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "sentry-double");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  public static SentryDouble only() {
    return ONLY;
  }

  /** The address that a server reports to. */
  public String dsn() {
    return "http://public@127.0.0.1:" + server.getAddress().getPort() + "/1";
  }

  /** Everything that was reported with {@code text} in it. */
  public List<String> envelopesWith(String text) {
    return envelopes.stream().filter(envelope -> envelope.contains(text)).toList();
  }

  public boolean has(String text) {
    return !envelopesWith(text).isEmpty();
  }

  /** From now on it takes what is sent and says nothing, until {@link #answer}. */
  public void fallSilent() {
    silence = new CountDownLatch(1);
  }

  public void answer() {
    silence.countDown();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody();
      boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      var text = new String((packed ? new GZIPInputStream(body) : body).readAllBytes(), UTF_8);
      envelopes.add(text);
      silence.await(1, TimeUnit.MINUTES);
      exchange.sendResponseHeaders(200, -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
