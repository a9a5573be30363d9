package com.vocahire.session.opening.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.SessionView;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.opening.OpeningDecision.Answered;
import com.vocahire.session.opening.OpeningDecision.Proceed;
import com.vocahire.session.opening.OpeningDecision.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How requests under one key wait for each other, by a clock and a database of the test's. */
class RepeatingTest {

  private static final Duration WAIT = Duration.ofSeconds(25);
  private static final int MOST = 300;
  private static final String NAME = "key request";
  private static final SessionId ID = SessionId.random();
  private static final Answered ANSWERED = new Answered(view(), "sealed");

  private final Deque<Runnable> ticks = new ArrayDeque<>();
  private final Database database = new Database();
  private long nanos;
  private Repeating repeating;

  /** What the database says, and how often it was asked. */
  private static final class Database implements Repeating.Look {
    private CompletionStage<OpeningDecision> begins = completed(new Proceed(ID));
    private CompletionStage<Optional<OpeningDecision>> reads =
        completed(Optional.of(new Running()));
    private int turns;
    private int looks;

    @Override
    public CompletionStage<OpeningDecision> begin() {
      turns++;
      return begins;
    }

    @Override
    public CompletionStage<Optional<OpeningDecision>> read() {
      looks++;
      return reads;
    }

    private static <T> CompletionStage<T> completed(T value) {
      return CompletableFuture.completedStage(value);
    }
  }

  @BeforeEach
  void open() {
    var limits = new OpeningLimits(1, 1, WAIT, MOST);
    repeating = new Repeating(limits, () -> nanos);
    repeating.open((task, after) -> ticks.add(() -> passed(after, task)));
  }

  private void passed(Duration time, Runnable task) {
    nanos += time.toNanos();
    task.run();
  }

  @Test
  void twoHundredRepeatsOfThisNodesOpeningCostOneTransactionAndOneRead() {
    assertThat(ask()).isCompletedWithValue(new Proceed(ID));
    var repeats = ask(200);
    tick(20);
    assertThat(repeats).noneMatch(CompletableFuture::isDone);
    assertThat(database.looks).isZero();

    database.reads = Database.completed(Optional.of(ANSWERED));
    repeating.performed(NAME, null);

    assertThat(repeats).allMatch(repeat -> repeat.join().equals(ANSWERED));
    assertThat(database.turns).isEqualTo(1);
    assertThat(database.looks).isEqualTo(1);
    assertNothingIsLeft();
  }

  @Test
  void twoHundredRepeatsOfAnotherNodesOpeningCostOneTransactionAndOneReadAPoll() {
    database.begins = Database.completed(new Running());
    var repeats = ask(200);
    tick(8);
    assertThat(database.turns).as("the first asks, and the others wait with it").isEqualTo(1);
    assertThat(database.looks).isEqualTo(8);

    database.reads = Database.completed(Optional.of(ANSWERED));
    tick(1);

    assertThat(repeats).allMatch(repeat -> repeat.join().equals(ANSWERED));
    assertThat(database.turns).isEqualTo(1);
    assertThat(database.looks).isEqualTo(9);
    assertNothingIsLeft();
  }

  @Test
  void thoseWhoComeWhileTheFirstTakesItsTurnWaitForThatTurn() {
    var turn = new CompletableFuture<OpeningDecision>();
    database.begins = turn;
    var all = ask(200);

    turn.complete(ANSWERED);

    assertThat(all).allMatch(repeat -> repeat.join().equals(ANSWERED));
    assertThat(database.turns).isEqualTo(1);
    assertThat(database.looks).isZero();
    assertNothingIsLeft();
  }

  @Test
  void whoHasWaitedForItsWholeTimeIsSentAwayByTheClockAlsoWhileADatabaseIsSilent() {
    database.begins = Database.completed(new Running());
    database.reads = new CompletableFuture<>();
    var early = ask();
    nanos += WAIT.toNanos() - Duration.ofMillis(500).toNanos();
    var late = ask();

    tick(1);
    assertThat(early).isNotDone();
    tick(1);

    assertBusy(early);
    assertThat(late).isNotDone();
    nanos += WAIT.toNanos();
    tick(1);
    assertBusy(late);
    assertThat(database.looks).as("one look at a time").isEqualTo(1);
    assertNothingIsLeft();
  }

  @Test
  void noMoreWaitThanMay() {
    database.begins = Database.completed(new Running());
    var waiting = ask(MOST);

    assertBusy(ask());

    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    database.reads = Database.completed(Optional.of(ANSWERED));
    tick(1);
    assertThat(waiting).allMatch(repeat -> repeat.join().equals(ANSWERED));
    database.reads = Database.completed(Optional.of(new Running()));
    assertThat(ask(MOST)).as("their permits are free again").noneMatch(CompletableFuture::isDone);
  }

  @Test
  void aWaitingRequestTakesOverAfterTheFirstNodeFailed() {
    database.begins = Database.completed(new Running());
    var repeats = ask(3);
    database.begins = Database.completed(new Proceed(ID));
    database.reads = Database.completed(Optional.empty());

    tick(1);

    assertThat(repeats.get(0)).isCompletedWithValue(new Proceed(ID));
    assertThat(repeats.subList(1, 3)).noneMatch(CompletableFuture::isDone);
    database.reads = Database.completed(Optional.of(ANSWERED));
    repeating.performed(NAME, null);
    assertThat(repeats.subList(1, 3)).allMatch(repeat -> repeat.join().equals(ANSWERED));
    assertThat(database.turns).isEqualTo(2);
    assertNothingIsLeft();
  }

  @Test
  void theFailureOfTheFirstIsTheirs() {
    assertThat(ask()).isDone();
    var repeats = ask(5);
    var failure = InterviewFailure.providerError("answered 500", null);

    repeating.performed(NAME, failure);

    assertThat(repeats)
        .allSatisfy(repeat -> assertThat(repeat.handle((f, e) -> e).join()).isSameAs(failure));
    assertThat(database.looks).isZero();
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    tick(1);
    assertThat(ticks).isEmpty();
    assertThat(repeating.underWay()).isZero();
  }

  private static void assertBusy(CompletableFuture<OpeningDecision> request) {
    assertThat(request).as("refused at once").isDone();
    var failure = (InterviewFailure) request.handle((found, thrown) -> thrown).join();
    assertThat(failure.kind()).isEqualTo(Kind.PROVIDER_BUSY);
    assertThat(failure.retryAfter()).contains(Repeating.ASK_AGAIN);
  }

  private CompletableFuture<OpeningDecision> ask() {
    return repeating.settled(NAME, database).toCompletableFuture();
  }

  private List<CompletableFuture<OpeningDecision>> ask(int times) {
    return new ArrayList<>(IntStream.range(0, times).mapToObj(each -> ask()).toList());
  }

  private void tick(int times) {
    for (int left = times; left > 0 && !ticks.isEmpty(); left--) {
      ticks.poll().run();
    }
  }

  private static SessionView view() {
    var none = Optional.<Instant>empty();
    return new SessionView(
        ID,
        SessionState.CREATED,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        none,
        none,
        0,
        none,
        none);
  }
}
