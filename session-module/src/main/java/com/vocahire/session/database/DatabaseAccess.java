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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks the database on threads of its own, within a budget: whoever asks never waits, and a frozen
 * database holds these threads and no others until the data source's own time limit frees them.
 */
@ApplicationScoped
public class DatabaseAccess {

  private final DatabaseLimits limits;
  @Resource private ManagedThreadFactory factory;
  @Resource private ManagedExecutorService executor;

  private Executor tellers;
  private ExecutorService threads;
  private ScheduledThreadPoolExecutor deadlines;
  private Semaphore places;

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

  /** {@code whoTells} tells callers that their time is over. */
  void open(ThreadFactory makes, Executor whoTells) {
    tellers = whoTells;
    var pool =
        new ThreadPoolExecutor(
            limits.threads(),
            limits.threads(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            makes);
    // All now: on Payara a thread keeps the surroundings in which it was made, and beans that are
    // first needed on one made by a foreign thread are never injected.
    pool.prestartAllCoreThreads();
    threads = pool;
    deadlines = new ScheduledThreadPoolExecutor(1, makes);
    deadlines.setRemoveOnCancelPolicy(true);
    places = new Semaphore(limits.maxInFlight());
  }

  /** Makes this bean at start-up, where the server's resources are at hand. */
  public void ready() {}

  @PreDestroy
  void close() {
    deadlines.shutdownNow();
    threads.shutdownNow();
  }

  /** Runs {@code work} soon; fails with {@code databaseUnavailable} when the budget is over. */
  public <T> CompletionStage<T> ask(Supplier<T> work) {
    return ask(work, tooLate -> {});
  }

  /**
   * The same for work that must be undone when it succeeds after its caller was told that it
   * failed.
   */
  public <T> CompletionStage<T> ask(Supplier<T> work, Consumer<T> undo) {
    if (!places.tryAcquire()) {
      return CompletableFuture.failedStage(
          InterviewFailure.databaseUnavailable(new TimeoutException("all places are taken")));
    }
    var answer = new CompletableFuture<T>();
    var deadline =
        deadlines.schedule(
            () -> tellers.execute(() -> answer.completeExceptionally(tooLate())),
            limits.timeout().toMillis(),
            TimeUnit.MILLISECONDS);
    threads.execute(RequestId.carried(() -> run(work, answer, undo)));
    return answer.whenComplete((done, failed) -> deadline.cancel(false));
  }

  /** What is under way at this moment. */
  public DatabaseLoad load() {
    int most = limits.maxInFlight();
    return new DatabaseLoad(most - places.availablePermits(), most, limits.threads());
  }

  private InterviewFailure tooLate() {
    var told = new TimeoutException("no answer within " + limits.timeout().toMillis() + " ms");
    return InterviewFailure.databaseUnavailable(told);
  }

  private <T> void run(Supplier<T> work, CompletableFuture<T> answer, Consumer<T> undo) {
    try {
      if (answer.isDone()) {
        return; // its time was over before its turn came
      }
      T result = Database.asked(work::get);
      if (!answer.complete(result)) {
        undo.accept(result);
      }
    } catch (RuntimeException failed) {
      answer.completeExceptionally(failed);
    } finally {
      places.release();
    }
  }
}
