package com.vocahire.session.opening.control;

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
 * the database, and the others wait for the same answer, on no thread. While the first is carried
 * out on this node nothing is read; while another node does it one of them reads for all, without a
 * lock. How many may wait and for how long is configured ({@code vocahire.session.repeats-waiting},
 * {@code vocahire.session.repeat-wait}); beyond that they fail with provider busy.
 */
@ApplicationScoped
public class Repeating {

  /** How long a node that has the first request has to answer before it is looked for again. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** What whoever cannot wait any longer is told to wait before asking again. */
  static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  /** How one request finds out how its opening stands. */
  public interface Look {

    /** Settles it, in turn with all openings: it may become this request's to carry out. */
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
    permits = new Semaphore(Math.max(0, limits.repeatsWaiting()));
  }

  private static Later on(ScheduledExecutorService timer) {
    return (task, after) -> {
      Future<?> unused = timer.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
    };
  }

  /**
   * How the opening stands that all requests of this {@code name} mean.
   *
   * @return never {@code Running}; {@code Proceed} for one request at a time, which then says
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

  /** The request that had it in hand has its answer, or {@code failure}; so have the others. */
  public void performed(String name, Throwable failure) {
    var opening = underWay.get(name);
    if (opening != null) {
      opening.performed(failure);
    }
  }

  /** A permit, which {@link #waitedFor} gives back. */
  boolean mayWait() {
    return permits.tryAcquire();
  }

  void waitedFor(int requests) {
    permits.release(requests);
  }

  boolean hasWaitedEnough(WaitingRequest request) {
    return request.isOlderThan(limits.repeatWait().toNanos(), nanoTime.getAsLong());
  }

  void later(Runnable look) {
    later.run(look, LOOK_AGAIN);
  }

  void remove(String name, RepeatedOpening over) {
    underWay.remove(name, over);
  }

  /** How many openings requests of this node have in hand or wait for. */
  int underWay() {
    return underWay.size();
  }
}
