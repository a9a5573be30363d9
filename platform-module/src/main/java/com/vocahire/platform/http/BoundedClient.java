package com.vocahire.platform.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Sends requests to other servers without blocking a thread: a few threads serve any number of
 * requests. Each request has a time limit for its whole answer, and an answer has a size limit.
 * HTTP/1.1. No redirect is followed, because it would send our key to another host.
 */
public final class BoundedClient implements AutoCloseable {

  /** Bytes of an answer; what we request has a few kilobytes. */
  public static final int LONGEST = 256 * 1024;

  private final ScheduledThreadPoolExecutor threads;
  private final Duration connectTimeout;
  private HttpClient client;

  /**
   * Starts the client.
   *
   * @param size how many threads
   * @param factory makes them; the timer threads of the JDK would outlive the application, and
   *     those of its common pool have no class of ours
   * @param connectTimeout the time limit of establishing a connection
   * @param egress sets the proxy and the authorities where they are not the JVM's
   */
  public BoundedClient(
      int size,
      ThreadFactory factory,
      Duration connectTimeout,
      UnaryOperator<HttpClient.Builder> egress) {
    this.connectTimeout = connectTimeout;
    threads = new ScheduledThreadPoolExecutor(size, factory);
    threads.setRemoveOnCancelPolicy(true);
    client =
        egress
            .apply(HttpClient.newBuilder())
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(threads)
            .build();
  }

  /**
   * Sends a request once. What follows the answer runs on this client's threads: the JDK's client
   * completes it on the common pool, or on a new thread where the machine has two processors, and
   * on neither are the application's classes and beans there.
   *
   * @param limit from now to the complete answer; that of the request itself is not used
   * @return fails with {@link RequestFailed} only
   */
  public CompletionStage<HttpResponse<String>> send(HttpRequest request, Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      return CompletableFuture.failedFuture(
          RequestFailed.of(new HttpTimeoutException("no time left")));
    }
    var limited = HttpRequest.newBuilder(request, (name, value) -> true).timeout(limit).build();
    var answer = client.sendAsync(limited, BoundedBody.upTo(LONGEST));
    // The client's own time limit ends with the response headers; this one also limits the body.
    Future<?> end =
        threads.schedule(() -> answer.cancel(true), limit.toNanos(), TimeUnit.NANOSECONDS);
    return answer.handleAsync(
        (whole, failure) -> {
          end.cancel(false);
          if (failure != null) {
            throw RequestFailed.of(failure);
          }
          return whole;
        },
        threads);
  }

  /** Returns the time limit of establishing a connection. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** Returns the threads, which also serve as a timer for what belongs to the requests. */
  public ScheduledExecutorService threads() {
    return threads;
  }

  /** Drops the client, whose own thread ends with it, and ends the threads. */
  @Override
  public void close() {
    client = null;
    threads.shutdownNow();
  }
}
