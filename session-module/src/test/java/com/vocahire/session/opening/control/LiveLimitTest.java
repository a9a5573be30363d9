package com.vocahire.session.opening.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LiveLimitTest {
  private static final int MOST = 3;

  private final List<CompletableFuture<Long>> counts = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private final LiveLimit limit = new LiveLimit(MOST, this::count, () -> now);

  private CompletableFuture<Long> count() {
    var count = new CompletableFuture<Long>();
    counts.add(count);
    return count;
  }

  private void counted(long rows) {
    counts.get(counts.size() - 1).complete(rows);
  }

  private CompletableFuture<LiveLimit.Reservation> reserve() {
    return limit.reserve().toCompletableFuture();
  }

  private void assertRefused(long countedAgain) {
    var refused = reserve();
    assertThat(refused).isNotDone();
    counted(countedAgain);
    assertThat(refused.join().isGranted()).isFalse();
  }

  @Test
  void openingsShareOneCountAndWaitForTheFirstOnly() {
    var first = reserve();
    var second = reserve();
    assertThat(first).isNotDone();

    counted(0);

    assertThat(first.join().isGranted()).isTrue();
    assertThat(second.join().isGranted()).isTrue();
    assertThat(reserve()).isDone();
    assertThat(counts).hasSize(1);
  }

  @Test
  void thoseUnderWayCountUntilTheyAreClosed() {
    var first = reserve();
    counted(MOST - 1);
    assertThat(first.join().isGranted()).isTrue();

    assertRefused(MOST - 1);
    assertRefused(MOST - 1);
    first.join().close(false);

    assertThat(reserve().join().isGranted()).isTrue();
  }

  @Test
  void aFailedOpeningReleasesItsPermit() {
    var first = reserve();
    counted(MOST - 1);
    first.join().close(false);
    first.join().close(false);

    assertThat(reserve().join().isGranted()).isTrue();
    assertRefused(MOST - 1);
  }

  @Test
  void whatWasOpenedSinceTheCountBeganIsAdded() {
    var first = reserve();
    counted(MOST - 1);
    first.join().close(true);

    assertRefused(MOST);
  }

  @Test
  void whatHasEndedSinceTheCountIsFree() {
    var first = reserve();
    var second = reserve();
    counted(MOST);
    assertThat(first).isNotDone();

    counted(MOST - 1);

    assertThat(first.join().isGranted()).isTrue();
    assertThat(second.join().isGranted()).isFalse();
    assertThat(counts).as("one count for both").hasSize(2);
  }

  @Test
  void aSecondLaterTheyAreCountedAnew() {
    var first = reserve();
    counted(MOST - 1);
    first.join().close(true);
    now = now.plus(Duration.ofSeconds(2));

    var next = reserve();
    counted(0);

    assertThat(next.join().isGranted()).isTrue();
    assertThat(counts).hasSize(2);
  }

  @Test
  void openingsUnderWayDuringACountAreNotLost() {
    var first = reserve();
    counted(0);
    assertThat(first.join().isGranted()).isTrue();
    now = now.plus(Duration.ofSeconds(2));
    var others = List.of(reserve(), reserve());
    first.join().close(true); // after the count began, which did not see it

    counted(0);

    assertThat(others).allMatch(other -> other.join().isGranted());
    assertRefused(1);
  }

  @Test
  void nothingIsOpenedWhereTheyCannotBeCounted() {
    var first = reserve();
    counts.get(0).completeExceptionally(new IllegalStateException("away"));

    assertThat(first).isCompletedExceptionally();
    var next = reserve();
    counted(0);
    assertThat(next.join().isGranted()).isTrue();
  }
}
