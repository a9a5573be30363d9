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
 * Use case: an opening is performed once, however often it is requested under one key. A repeat
 * that arrives while the first is under way waits for its answer without holding a thread.
 */
@ApplicationScoped
public class OpeningOnce {

  private final DatabaseAccess database;
  private final OpeningTransaction table;
  private final LiveLimit limit;
  private final Ending ending;
  private final Repeating repeating;
  private final Event<PhaseCompleted> phases;
  private final Clock clock;

  /** The work that is performed once, and how its stored answer is repeated. */
  public interface Work<T> {

    /** Performs it; its failure ends the session. */
    CompletionStage<T> perform(PendingExchange exchange);

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
      OpeningTransaction table,
      LiveLimit limit,
      Ending ending,
      Repeating repeating,
      Event<PhaseCompleted> phases,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.table = table;
    this.limit = limit;
    this.ending = ending;
    this.repeating = repeating;
    this.phases = phases;
    this.clock = clock;
  }

  /**
   * Opens an interview, or answers as the first request did; fails with {@link InterviewFailure}.
   */
  public <T> CompletionStage<T> open(OpeningOrder order, Work<T> work) {
    return decide(order).thenCompose(decision -> settle(order, work, decision));
  }

  private CompletionStage<OpeningDecision> decide(OpeningOrder order) {
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
      return database.ask(() -> table.read(order, clock.instant()));
    }
  }

  private CompletionStage<OpeningDecision> begin(OpeningOrder order) {
    long since = System.nanoTime();
    return limit
        .reserve()
        .thenCompose(reservation -> begin(order, reservation))
        .thenApply(decision -> timed(decision, Duration.ofNanos(System.nanoTime() - since)));
  }

  private CompletionStage<OpeningDecision> begin(
      OpeningOrder order, LiveLimit.Reservation reservation) {
    return database
        .ask(() -> table.begin(order, reservation.isGranted(), clock.instant()), this::undo)
        .whenComplete(
            (decision, failed) -> reservation.close(decision instanceof OpeningDecision.Proceed));
  }

  private OpeningDecision timed(OpeningDecision decision, Duration took) {
    if (decision instanceof OpeningDecision.Proceed proceed) {
      phases.fireAsync(PhaseCompleted.timed(proceed.id(), "database", took));
    }
    return decision;
  }

  private void undo(OpeningDecision decision) {
    if (decision instanceof OpeningDecision.Proceed proceed) {
      ending.undo(proceed.id());
    }
  }

  private <T> CompletionStage<T> settle(
      OpeningOrder order, Work<T> work, OpeningDecision decision) {
    if (decision instanceof OpeningDecision.Proceed proceed) {
      InterviewLog.step(proceed.id(), "opened, " + order.first());
      return perform(order, work, proceed.id())
          .whenComplete(
              (done, failure) ->
                  order.key().ifPresent(key -> repeating.performed(name(order, key), failure)));
    }
    if (decision instanceof OpeningDecision.Answered answered) {
      var id = answered.session().id();
      var answer = PendingExchange.of(order, id).seal().orElseThrow().open(answered.sealed());
      InterviewLog.step(id, "its opening repeated");
      return CompletableFuture.completedStage(work.again(answered.session(), answer));
    }
    return CompletableFuture.failedStage(((OpeningDecision.Refused) decision).why());
  }

  /** A failure is returned only after its share and its key are settled. */
  private <T> CompletionStage<T> perform(OpeningOrder order, Work<T> work, SessionId id) {
    return CompletableFuture.completedStage(PendingExchange.of(order, id))
        .thenCompose(work::perform)
        .exceptionallyCompose(failure -> failed(order, id, failure));
  }

  private <T> CompletionStage<T> failed(OpeningOrder order, SessionId id, Throwable failure) {
    CompletionStage<Void> settled =
        database.ask(
            () -> {
              if (InterviewFailure.isBeforeSending(failure)) {
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
