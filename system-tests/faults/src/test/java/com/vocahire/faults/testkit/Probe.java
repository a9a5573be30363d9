package com.vocahire.faults.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks at a fixed rate, whatever the answers do, and measures from the moment when each request was
 * due: a server that stalls cannot hide behind requests that were not sent.
 */
public final class Probe {
  private static final int PER_SECOND = 40;
  private static final int REQUESTS = 100;

  private Probe() {}

  /** All answers to {@code REQUESTS} requests. */
  public static List<Answer> of(Supplier<CompletableFuture<Answer>> request) {
    List<CompletableFuture<Answer>> sent = new ArrayList<>();
    var clock = Executors.newSingleThreadScheduledExecutor();
    var all = new CompletableFuture<Void>();
    long began = System.nanoTime();
    long period = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    var ticking =
        clock.scheduleAtFixedRate(
            () -> {
              Duration behind = Duration.ofNanos(System.nanoTime() - began - sent.size() * period);
              sent.add(request.get().thenApply(answer -> answer.later(behind)));
              if (sent.size() == REQUESTS) {
                all.complete(null);
                throw new CancellationException("enough");
              }
            },
            0,
            period,
            TimeUnit.NANOSECONDS);
    all.join();
    ticking.cancel(false);
    clock.shutdown();
    return sent.stream().map(CompletableFuture::join).toList();
  }

  /** The 99th percentile, by rank. */
  public static Duration p99(List<Answer> answers) {
    List<Duration> sorted = answers.stream().map(Answer::took).sorted().toList();
    int rank = (int) Math.ceil(sorted.size() * 0.99);
    return sorted.get(rank - 1);
  }
}
