package com.vocahire.session.opening.control;

import com.vocahire.session.opening.OpeningDecision;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Requests under one idempotency key meet here, on each node: one of them settles the opening in
 * the database, and the others wait for the same answer without holding a thread. While this node
 * performs the first nothing is read; while another node does, one of them polls for all, without a
 * lock. How many may wait and for how long is configured ({@code
 * vocahire.session.idempotency-max-waiting}, {@code vocahire.session.idempotency-wait}); beyond
 * that they fail with provider busy.
 */
@ApplicationScoped
public class Repeating {

  /** The interval of polling for the answer to the first request. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** {@code Retry-After} for repeats that cannot wait any longer. */
  static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  /** A request finds out by these how its opening stands. */
  public interface Look {

    /** Settles it, serialized with all openings: this request may have to perform it. */
    CompletionStage<OpeningDecision> begin();

    /** Reads it, at any time: never {@code Proceed}; empty when {@link #begin} has to settle it. */
    CompletionStage<Optional<OpeningDecision>> read();
  }

  private final Map<String, RepeatedOpening> underWay = new ConcurrentHashMap<>();
  private final OpeningLimits limits;
  private final LongSupplier nanoTime;

  @Resource private ManagedScheduledExecutorService scheduler;
  private Semaphore permits;
  private Later later;

  /** Runs something once a while has passed. */
  @FunctionalInterface
  interface Later {
    void run(Runnable task, Duration after);
  }

  /** For the proxy only. */
  protected Repeating() {
    this(null, null);
  }

  @Inject
  Repeating(OpeningLimits limits) {
    this(limits, System::nanoTime);
  }

  /** {@code nanoTime} never goes back. */
  Repeating(OpeningLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  @PostConstruct
  void open() {
    open(on(scheduler));
  }

  void open(Later timer) {
    later = timer;
    permits = new Semaphore(Math.max(0, limits.maxWaitingRepeats()));
  }

  private static Later on(ScheduledExecutorService timer) {
    return (task, after) -> {
      Future<?> unused = timer.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
    };
  }

  /**
   * Returns how the opening stands that all requests of this {@code name} mean.
   *
   * @return never {@code Running}; {@code Proceed} for one request at a time, which then calls
   *     {@link #performed}
   */
  public CompletionStage<OpeningDecision> settled(String name, Look look) {
    var request = new WaitingRequest(look, nanoTime.getAsLong());
    boolean joined = false;
    while (!joined) { // one that is over is gone from the map, so this ends
      joined = underWay.computeIfAbsent(name, this::made).join(request);
    }
    return request.answer();
  }

  private RepeatedOpening made(String name) {
    return new RepeatedOpening(this, name);
  }

  /** The request that performed it has its answer, or {@code failure}; so have the others. */
  public void performed(String name, Throwable failure) {
    var opening = underWay.get(name);
    if (opening != null) {
      opening.performed(failure);
    }
  }

  /** Acquires a permit, which {@link #waitedFor} releases. */
  boolean mayWait() {
    return permits.tryAcquire();
  }

  void waitedFor(int requests) {
    permits.release(requests);
  }

  boolean hasWaitedEnough(WaitingRequest request) {
    return request.isOlderThan(limits.idempotencyWait().toNanos(), nanoTime.getAsLong());
  }

  void later(Runnable look) {
    later.run(look, LOOK_AGAIN);
  }

  void remove(String name, RepeatedOpening over) {
    underWay.remove(name, over);
  }

  /** How many openings the requests of this node perform or wait for. */
  int underWay() {
    return underWay.size();
  }
}
