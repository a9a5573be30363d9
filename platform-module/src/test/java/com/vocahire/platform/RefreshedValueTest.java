package com.vocahire.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One request for all who wait; failures are not cached. A value is its own end. */
class RefreshedValueTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final int CALLERS = 64;

  private final List<CompletableFuture<Instant>> requests = new CopyOnWriteArrayList<>();
  private volatile Instant now = NOON;
  private final RefreshedValue<Instant> value =
      new RefreshedValue<>(this::request, until -> until, AHEAD, () -> now);

  private CompletionStage<Instant> request() {
    var request = new CompletableFuture<Instant>();
    requests.add(request);
    return request;
  }

  @Test
  void oneRequestServesManyThreads() {
    var ready = new CountDownLatch(CALLERS);
    var waiting = new CopyOnWriteArrayList<CompletionStage<Instant>>();
    var threads = Executors.newFixedThreadPool(CALLERS);
    try {
      var calls =
          IntStream.range(0, CALLERS)
              .mapToObj(
                  each ->
                      CompletableFuture.runAsync(
                          () -> {
                            ready.countDown();
                            meet(ready);
                            waiting.add(value.get());
                          },
                          threads))
              .toList();
      calls.forEach(CompletableFuture::join);
      assertThat(requests).hasSize(1);

      requests.get(0).complete(NOON.plusSeconds(3600));

      assertThat(waiting)
          .hasSize(CALLERS)
          .allSatisfy(
              one ->
                  assertThat(one.toCompletableFuture())
                      .isCompletedWithValue(NOON.plusSeconds(3600)));
    } finally {
      threads.shutdownNow();
    }
  }

  private static void meet(CountDownLatch ready) {
    try {
      assertThat(ready.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aFailureIsReportedAndNotCached() {
    var first = value.get().toCompletableFuture();
    requests.get(0).completeExceptionally(new IllegalStateException("away"));

    assertThat(first).isCompletedExceptionally();
    var second = value.get().toCompletableFuture();
    assertThat(second).isNotDone();
    requests.get(1).complete(NOON.plusSeconds(3600));
    assertThat(second).isCompleted();
  }

  @Test
  void aSourceThatThrowsFailsItsCallerOnly() {
    var refusals = new CopyOnWriteArrayList<String>();
    var throwing =
        new RefreshedValue<Instant>(
            () -> {
              refusals.add("requested");
              throw new IllegalStateException("no file");
            },
            until -> until,
            AHEAD,
            () -> now);

    assertThat(throwing.get().toCompletableFuture()).isCompletedExceptionally();
    assertThat(throwing.get().toCompletableFuture()).isCompletedExceptionally();
    assertThat(refusals).hasSize(2);
  }

  @Test
  void isRefreshedAheadByOneRequestAndUsedMeanwhile() {
    value.get();
    requests.get(0).complete(NOON.plusSeconds(3600));
    now = NOON.plusSeconds(3600).minus(AHEAD);

    assertThat(value.get().toCompletableFuture()).isCompletedWithValue(NOON.plusSeconds(3600));
    assertThat(value.get().toCompletableFuture()).isCompletedWithValue(NOON.plusSeconds(3600));
    assertThat(requests).as("one of them in the background").hasSize(2);

    requests.get(1).complete(NOON.plusSeconds(7200));
    assertThat(value.get().toCompletableFuture()).isCompletedWithValue(NOON.plusSeconds(7200));
  }

  @Test
  void staysUsableWhenRefreshingFailsAndTriesAgain() {
    value.get();
    requests.get(0).complete(NOON.plusSeconds(3600));
    now = NOON.plusSeconds(3599);
    value.get();
    requests.get(1).completeExceptionally(new IllegalStateException("away"));

    assertThat(value.get().toCompletableFuture()).isCompletedWithValue(NOON.plusSeconds(3600));
    assertThat(requests).hasSize(3);

    now = NOON.plusSeconds(3600);
    assertThat(value.get().toCompletableFuture()).as("ended by now").isNotDone();
  }
}
