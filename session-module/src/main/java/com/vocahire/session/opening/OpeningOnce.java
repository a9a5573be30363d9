package com.vocahire.session.opening;

import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionView;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.control.Ending;
import com.vocahire.session.opening.control.LiveLimit;
import com.vocahire.session.opening.control.OpeningDecision;
import com.vocahire.session.opening.control.OpeningTransaction;
import com.vocahire.session.opening.control.Repeating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Use case: an opening is carried out once, however often it is asked for under one key. A repeat
 * that comes while the first is under way waits for its answer, on no thread.
 */
@ApplicationScoped
public class OpeningOnce {

  private final DatabaseAccess database;
  private final OpeningTransaction ledger;
  private final LiveLimit limit;
  private final Ending ending;
  private final Repeating repeating;
  private final Event<PhaseCompleted> phases;
  private final Clock clock;

  /** What is done once, and how a kept answer is given again. */
  public interface Work<T> {

    /** Carries it out; its failure ends the session. */
    CompletionStage<T> perform(PendingExchange begun);

    /** What the first was answered: a token in JSON, or the provider's SDP. */
    T again(SessionView session, String answer);
  }

  /** For the proxy only. */
  protected OpeningOnce() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  OpeningOnce(
      DatabaseAccess database,
      OpeningTransaction ledger,
      LiveLimit limit,
      Ending ending,
      Repeating repeating,
      Event<PhaseCompleted> phases,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.limit = limit;
    this.ending = ending;
    this.repeating = repeating;
    this.phases = phases;
    this.clock = clock;
  }

  /** Opens, or answers as the first did; fails with {@link InterviewFailure}. */
  public <T> CompletionStage<T> open(OpeningOrder order, Work<T> work) {
    return beginning(order).thenCompose(beginning -> settle(order, work, beginning));
  }

  private CompletionStage<OpeningDecision> beginning(OpeningOrder order) {
    return order
        .key()
        .map(key -> repeating.settled(name(order, key), new Looking(order)))
        .orElseGet(() -> begin(order));
  }

  /** Of requests that have the same answer. */
  private static String name(OpeningOrder order, IdempotencyKey key) {
    return key.digest(order.caller()) + ' ' + key.requestDigest();
  }

  private final class Looking implements Repeating.Look {

    private final OpeningOrder order;

    Looking(OpeningOrder order) {
      this.order = order;
    }

    @Override
    public CompletionStage<OpeningDecision> begin() {
      return OpeningOnce.this.begin(order);
    }

    @Override
    public CompletionStage<Optional<OpeningDecision>> read() {
      return database.ask(() -> ledger.read(order, clock.instant()));
    }
  }

  private CompletionStage<OpeningDecision> begin(OpeningOrder order) {
    long since = System.nanoTime();
    return limit
        .reserve()
        .thenCompose(room -> begin(order, room))
        .thenApply(beginning -> timed(beginning, Duration.ofNanos(System.nanoTime() - since)));
  }

  private CompletionStage<OpeningDecision> begin(OpeningOrder order, LiveLimit.Reservation room) {
    return database
        .ask(() -> ledger.begin(order, room.isGranted(), clock.instant()), this::undo)
        .whenComplete(
            (beginning, failed) -> room.close(beginning instanceof OpeningDecision.Proceed));
  }

  private OpeningDecision timed(OpeningDecision beginning, Duration took) {
    if (beginning instanceof OpeningDecision.Proceed ours) {
      phases.fireAsync(PhaseCompleted.timed(ours.id(), "database", took));
    }
    return beginning;
  }

  private void undo(OpeningDecision tooLate) {
    if (tooLate instanceof OpeningDecision.Proceed ours) {
      ending.undo(ours.id());
    }
  }

  private <T> CompletionStage<T> settle(
      OpeningOrder order, Work<T> work, OpeningDecision beginning) {
    if (beginning instanceof OpeningDecision.Proceed ours) {
      InterviewLog.step(ours.id(), "opened, " + order.first());
      return perform(order, work, ours.id())
          .whenComplete(
              (done, failure) ->
                  order.key().ifPresent(key -> repeating.performed(name(order, key), failure)));
    }
    if (beginning instanceof OpeningDecision.Answered answered) {
      var id = answered.session().id();
      var answer = PendingExchange.of(order, id).seal().orElseThrow().open(answered.sealed());
      InterviewLog.step(id, "its opening repeated");
      return CompletableFuture.completedStage(work.again(answered.session(), answer));
    }
    return CompletableFuture.failedStage(((OpeningDecision.Refused) beginning).why());
  }

  /** A failure is told only after its share and its key are settled. */
  private <T> CompletionStage<T> perform(OpeningOrder order, Work<T> work, SessionId id) {
    return CompletableFuture.completedStage(PendingExchange.of(order, id))
        .thenCompose(work::perform)
        .exceptionallyCompose(failure -> failed(order, id, failure));
  }

  private <T> CompletionStage<T> failed(OpeningOrder order, SessionId id, Throwable failure) {
    CompletionStage<Void> settled =
        database.ask(
            () -> {
              if (InterviewFailure.isBeforeAsking(failure)) {
                ending.notAsked(id);
              }
              ending.failed(id, order.first(), InterviewFailure.kindOf(failure));
              return null;
            });
    return settled
        .exceptionally(unsettled -> null) // the timer will end it; the first failure is what counts
        .thenCompose(nothing -> CompletableFuture.failedStage(failure));
  }
}
