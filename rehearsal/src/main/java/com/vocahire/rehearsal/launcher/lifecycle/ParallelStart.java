package com.vocahire.rehearsal.launcher.lifecycle;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The parts of a start that do not wait for one another. */
public final class ParallelStart implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Duration limit;
  private final ConsoleProgress progress;

  /**
   * @param limit how long each part may take
   */
  public ParallelStart(Duration limit, ConsoleProgress progress) {
    this.limit = limit;
    this.progress = progress;
  }

  /** Starts one part; the console reports when it is ready. */
  public <T> Future<T> start(String part, Callable<T> work) {
    return threads.submit(
        () -> {
          T result = named(part, work);
          progress.report(part + " ready");
          return result;
        });
  }

  /** Returns a part's result. */
  public <T> T get(Future<T> part) throws InterruptedException {
    try {
      return part.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw (RuntimeException) failed.getCause();
    } catch (TimeoutException late) {
      throw RehearsalFailure.notStarted("A part of the rehearsal", late);
    }
  }

  private static <T> T named(String part, Callable<T> work) {
    try {
      return work.call();
    } catch (RehearsalFailure | CancellationException known) {
      throw known;
    } catch (Exception | LinkageError failure) {
      throw RehearsalFailure.notStarted(part, failure);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
