package com.vocahire.session.opening.control;

import com.vocahire.platform.RefreshedValue;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.statistics.CensusQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The installation's limit of interviews that have not ended. They are counted once a second and
 * node, beside the openings and not in them; between two counts each node adds its own. So a node
 * alone never exceeds the limit, and several exceed it at most by what the others open within a
 * second. None is refused before they are counted once more, because others may have ended since.
 */
@ApplicationScoped
public class LiveLimit {

  private static final Duration COUNTED_EVERY = Duration.ofSeconds(1);

  /** A count is refreshed in the background while openings still use the one before. */
  private static final Duration AHEAD = Duration.ofMillis(500);

  private final int most;
  private final Supplier<CompletionStage<Long>> live;
  private final InstantSource clock;
  private volatile RefreshedValue<Count> counts;

  /** Of this node, since it started. */
  private final AtomicLong opened = new AtomicLong();

  private final AtomicLong opening = new AtomicLong();

  /** For the proxy only. */
  protected LiveLimit() {
    this(0, () -> null, () -> Instant.EPOCH);
  }

  @Inject
  LiveLimit(
      SessionLimits limits,
      DatabaseAccess database,
      Transaction transaction,
      CensusQueries census) {
    this(
        limits.live(),
        () -> database.ask(Lane.OPENING, () -> transaction.in(census::live)),
        () -> Instant.ofEpochSecond(0, System.nanoTime()));
  }

  /**
   * @param most how many there may be
   * @param live counts those of all nodes
   * @param clock monotonic
   */
  LiveLimit(int most, Supplier<CompletionStage<Long>> live, InstantSource clock) {
    this.most = most;
    this.live = live;
    this.clock = clock;
    counts = counting();
  }

  private RefreshedValue<Count> counting() {
    return new RefreshedValue<>(this::count, Count::until, AHEAD, clock);
  }

  /**
   * @param rows interviews that had not ended
   * @param openedBefore what this node had opened when the count began
   */
  private record Count(long rows, long openedBefore, Instant until) {}

  /** A permit for one opening, granted or not; closed when the opening is stored, or has failed. */
  public final class Reservation {

    private final boolean granted;
    private final AtomicBoolean closed;

    private Reservation(boolean granted) {
      this.granted = granted;
      closed = new AtomicBoolean(!granted);
    }

    /** Returns whether the limit allows it. */
    public boolean isGranted() {
      return granted;
    }

    /** {@code wasOpened} says whether there is one interview more now. */
    public void close(boolean wasOpened) {
      if (closed.compareAndSet(false, true)) {
        opened.addAndGet(wasOpened ? 1 : 0);
        opening.decrementAndGet();
      }
    }
  }

  /** Acquires a permit; fails as the database fails, because nothing can be opened then either. */
  public CompletionStage<Reservation> reserve() {
    var present = counts;
    return present
        .get()
        .thenApply(this::reserve)
        .thenCompose(
            reservation ->
                reservation.isGranted()
                    ? CompletableFuture.completedStage(reservation)
                    : countAgain(present).thenApply(this::reserve));
  }

  /** Openings that find the same count too high share the next one. */
  private synchronized CompletionStage<Count> countAgain(RefreshedValue<Count> tooHigh) {
    if (counts == tooHigh) {
      counts = counting();
    }
    return counts.get();
  }

  private Reservation reserve(Count count) {
    long before = opening.getAndIncrement() + opened.get() - count.openedBefore();
    boolean granted = count.rows() + before < most;
    if (!granted) {
      opening.decrementAndGet();
    }
    return new Reservation(granted);
  }

  private CompletionStage<Count> count() {
    long before = opened.get();
    return live.get()
        .thenApply(rows -> new Count(rows, before, clock.instant().plus(COUNTED_EVERY)));
  }
}
