package com.vocahire.session.opening;

import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.control.Ending;
import com.vocahire.session.opening.control.LiveLimit;
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
 * An opening is performed once, however often it is requested under one key: {@link #begin} decides
 * which request performs it, and that one reports {@link #performed} or {@link #failed}. A repeat
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
   * Stores an opening, or finds how the first request under its key was answered.
   *
   * @return {@code Proceed} for the request that performs it, else {@code Answered}; fails with
   *     {@link InterviewFailure} when the opening is refused, when it failed under its key before,
   *     or when the database is unavailable
   */
  public CompletionStage<OpeningDecision> begin(OpeningOrder order) {
    return order
        .key()
        .map(key -> repeating.settled(name(order, key), new Looking(order)))
        .orElseGet(() -> store(order))
        .thenApply(decision -> granted(order, decision));
  }

  /** Of requests that have the same answer. */
  private static String name(OpeningOrder order, IdempotencyKey key) {
    return key.digest(order.caller()) + ' ' + key.requestDigest();
  }

  /** How a request with a key finds out how its opening stands. */
  private final class Looking implements Repeating.Look {

    private final OpeningOrder order;

    Looking(OpeningOrder order) {
      this.order = order;
    }

    @Override
    public CompletionStage<OpeningDecision> begin() {
      return store(order);
    }

    @Override
    public CompletionStage<Optional<OpeningDecision>> read() {
      return database.ask(Lane.OPENING, () -> table.read(order, clock.instant()));
    }
  }

  private CompletionStage<OpeningDecision> store(OpeningOrder order) {
    long since = System.nanoTime();
    return limit
        .reserve()
        .thenCompose(reservation -> store(order, reservation))
        .thenApply(decision -> timed(decision, Duration.ofNanos(System.nanoTime() - since)));
  }

  private CompletionStage<OpeningDecision> store(
      OpeningOrder order, LiveLimit.Reservation reservation) {
    return database
        .ask(
            Lane.OPENING,
            () -> table.begin(order, reservation.isGranted(), clock.instant()),
            this::undo)
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

  private static OpeningDecision granted(OpeningOrder order, OpeningDecision decision) {
    if (decision instanceof OpeningDecision.Refused refused) {
      throw refused.why();
    }
    if (decision instanceof OpeningDecision.Proceed proceed) {
      InterviewLog.step(proceed.id(), "opened, " + order.first());
    }
    if (decision instanceof OpeningDecision.Answered earlier) {
      InterviewLog.step(earlier.session().id(), "its opening repeated");
    }
    return decision;
  }

  /** Returns the answer of an opening; requests that wait under its key now read it. */
  public <T> T performed(OpeningOrder order, T answer) {
    order.key().ifPresent(key -> repeating.performed(name(order, key), null));
    return answer;
  }

  /**
   * Ends the session of an opening that failed, and settles what its share and its key are worth.
   *
   * @return fails with {@code failure}, after that is settled
   */
  public <T> CompletionStage<T> failed(OpeningOrder order, SessionId id, Throwable failure) {
    return CompletableFuture.completedStage(failure)
        .thenCompose(why -> database.ask(Lane.OPENING, () -> end(order, id, why)))
        .exceptionally(unsettled -> null) // the timer will end it; the first failure is what counts
        .thenCompose(
            nothing -> {
              order.key().ifPresent(key -> repeating.performed(name(order, key), failure));
              return CompletableFuture.failedStage(failure);
            });
  }

  private Void end(OpeningOrder order, SessionId id, Throwable failure) {
    if (InterviewFailure.isBeforeSending(failure)) {
      ending.notAsked(id);
    }
    ending.failed(id, order.first(), InterviewFailure.kindOf(failure));
    return null;
  }
}
