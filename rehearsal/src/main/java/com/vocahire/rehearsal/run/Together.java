package com.vocahire.rehearsal.run;

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
final class Together implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Duration limit;
  private final Story story;

  /**
   * @param limit how long each part may take
   */
  Together(Duration limit, Story story) {
    this.limit = limit;
    this.story = story;
  }

  /** Begins one part; the story tells when it is ready. */
  <T> Future<T> start(String part, Callable<T> work) {
    return threads.submit(
        () -> {
          T result = named(part, work);
          story.tell(part + " ready");
          return result;
        });
  }

  /** A part's result. */
  <T> T get(Future<T> part) throws InterruptedException {
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
