package com.vocahire.session.database;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.InterviewFailure;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs database work on threads of its own, each kind of work on those of its {@link Lane}, within
 * a time budget: callers never block, and an unresponsive database blocks these threads and no
 * others until the data source's own time limit frees them.
 */
@ApplicationScoped
public class DatabaseAccess {

  private final DatabaseLimits limits;
  @Resource private ManagedThreadFactory factory;
  @Resource private ManagedExecutorService executor;

  private Executor timeoutExecutor;
  private ScheduledThreadPoolExecutor deadlines;
  private final Map<Lane, DatabaseLane> lanes = new EnumMap<>(Lane.class);

  /** For the proxy only. */
  protected DatabaseAccess() {
    this(null);
  }

  @Inject
  DatabaseAccess(DatabaseLimits limits) {
    this.limits = limits;
  }

  @PostConstruct
  void open() {
    open(factory, executor);
  }

  /** {@code onTimeout} completes the stages of callers whose time budget is over. */
  void open(ThreadFactory threadFactory, Executor onTimeout) {
    timeoutExecutor = onTimeout;
    for (Lane lane : Lane.values()) {
      lanes.put(lane, new DatabaseLane(limits.threads(lane), limits.maxInFlight(), threadFactory));
    }
    deadlines = new ScheduledThreadPoolExecutor(1, threadFactory);
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /** Makes this bean at start-up, where the server's resources are at hand. */
  public void ready() {}

  @PreDestroy
  void close() {
    deadlines.shutdownNow();
    lanes.values().forEach(DatabaseLane::close);
  }

  /**
   * Runs {@code work} as soon as a thread of its lane is free.
   *
   * @return what it returned; fails as it failed, or with {@code databaseUnavailable} when the time
   *     budget is over or no permit is free
   */
  public <T> CompletionStage<T> ask(Lane lane, Supplier<T> work) {
    return ask(lane, work, tooLate -> {});
  }

  /** The same for work that must be undone when it succeeds after its time budget was over. */
  public <T> CompletionStage<T> ask(Lane lane, Supplier<T> work, Consumer<T> undo) {
    var threads = lanes.get(lane);
    if (!threads.isAcquired()) {
      return CompletableFuture.failedStage(
          InterviewFailure.databaseUnavailable(
              new TimeoutException("all permits are in use: " + lane)));
    }
    var answer = new CompletableFuture<T>();
    var deadline =
        deadlines.schedule(
            () -> timeoutExecutor.execute(() -> answer.completeExceptionally(tooLate())),
            limits.timeout().toMillis(),
            TimeUnit.MILLISECONDS);
    threads.execute(RequestId.carried(() -> run(threads, work, answer, undo)));
    return answer.whenComplete((done, failed) -> deadline.cancel(false));
  }

  /** Returns the current load of this node, in all lanes together. */
  public DatabaseLoad load() {
    return lanes.values().stream()
        .map(DatabaseLane::load)
        .reduce(DatabaseLoad.NONE, DatabaseLoad::plus);
  }

  private InterviewFailure tooLate() {
    var timeout = new TimeoutException("no answer within " + limits.timeout().toMillis() + " ms");
    return InterviewFailure.databaseUnavailable(timeout);
  }

  private <T> void run(
      DatabaseLane threads, Supplier<T> work, CompletableFuture<T> answer, Consumer<T> undo) {
    try {
      if (answer.isDone()) {
        return; // its time budget was over while it was queued
      }
      T result = Database.asked(work::get);
      if (!answer.complete(result)) {
        undo.accept(result);
      }
    } catch (RuntimeException failed) {
      answer.completeExceptionally(failed);
    } finally {
      threads.release();
    }
  }
}
