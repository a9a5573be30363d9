package com.vocahire.session.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseAccessTest {

  private final CountDownLatch thaw = new CountDownLatch(1);
  private DatabaseAccess database;

  private void within(Duration timeout, int threads, int maxInFlight) {
    database = new DatabaseAccess(new DatabaseLimits(timeout, maxInFlight, threads, 1, 1, 1, 1));
    database.open(Thread::new, Runnable::run);
  }

  @AfterEach
  void close() {
    thaw.countDown();
    database.close();
  }

  @Test
  void answersOnAThreadOfItsOwnUnderTheCallersRequest() throws Exception {
    within(Duration.ofSeconds(10), 1, 1);
    var scope = RequestId.of("request-1");

    var result =
        database.ask(Lane.LIVE, () -> RequestId.current() + Thread.currentThread().equals(asker()));
    scope.end();

    assertThat(get(result)).isEqualTo("request-1false");
  }

  private final Thread asker = Thread.currentThread();

  private Thread asker() {
    return asker;
  }

  @Test
  void aFrozenDatabaseIsUnavailableWhenItsBudgetIsOver() {
    within(Duration.ofMillis(50), 1, 8);

    assertUnavailable(database.ask(Lane.LIVE, this::frozen));
  }

  @Test
  void whatSucceedsTooLateIsUndone() throws Exception {
    within(Duration.ofSeconds(5), 1, 8); // it must have begun by then
    var undone = new CompletableFuture<String>();

    assertUnavailable(database.ask(Lane.LIVE, this::frozen, undone::complete));
    thaw.countDown();

    assertThat(undone.get(60, TimeUnit.SECONDS)).isEqualTo("late");
  }

  @Test
  void whatWaitedForAThreadUntilItsBudgetWasOverIsNeverDone() throws Exception {
    within(Duration.ofMillis(50), 1, 8);
    var started = new CompletableFuture<String>();
    var frozen = database.ask(Lane.LIVE, this::frozen);

    assertUnavailable(database.ask(Lane.LIVE, () -> started.complete("started")));
    assertUnavailable(frozen);
    thaw.countDown();

    assertThat(get(database.ask(Lane.LIVE, () -> "after"))).isEqualTo("after");
    assertThat(started).isNotDone();
  }

  @Test
  void withoutAFreePermitItIsUnavailableAtOnceAndThePermitIsReleased() throws Exception {
    within(Duration.ofSeconds(10), 1, 1);
    var holding = database.ask(Lane.LIVE, this::frozen);

    assertThat(database.ask(Lane.LIVE, () -> "no").toCompletableFuture())
        .isCompletedExceptionally();
    thaw.countDown();
    get(holding);

    assertThat(get(database.ask(Lane.LIVE, () -> "yes"))).isEqualTo("yes");
  }

  @Test
  void whatOneLaneWaitsForNoOtherDoes() throws Exception {
    within(Duration.ofSeconds(60), 1, 1);
    for (Lane stuck : Lane.values()) {
      var holding = database.ask(stuck, this::frozen);

      assertThat(database.ask(stuck, () -> "no").toCompletableFuture()).isCompletedExceptionally();
      for (Lane other : Lane.values()) {
        if (other.compareTo(stuck) > 0) {
          assertThat(get(database.ask(other, other::name))).isEqualTo(other.name());
        }
      }
      assertThat(holding.toCompletableFuture()).isNotDone();
    }

    int lanes = Lane.values().length;
    assertThat(database.load()).isEqualTo(new DatabaseLoad(lanes, lanes, lanes));
  }

  private String frozen() {
    try {
      assertThat(thaw.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return "late";
  }

  private static <T> T get(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private static void assertUnavailable(CompletionStage<?> stage) {
    assertThatThrownBy(() -> get(stage))
        .hasCauseInstanceOf(InterviewFailure.class)
        .extracting(wrapped -> ((InterviewFailure) wrapped.getCause()).kind())
        .isEqualTo(Kind.DATABASE_UNAVAILABLE);
  }
}
