package com.vocahire.session.database;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads and permits of one kind of database work. */
final class DatabaseLane {

  private final ExecutorService pool;
  private final Semaphore permits;
  private final int threads;
  private final int limit;

  DatabaseLane(int threads, int limit, ThreadFactory factory) {
    this.threads = threads;
    this.limit = limit;
    permits = new Semaphore(limit);
    var started =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    // All now: on Payara a thread keeps the context in which it was created, and beans that are
    // first used on one created by a foreign thread are never injected.
    started.prestartAllCoreThreads();
    pool = started;
  }

  /** Whether one more may run or wait; {@link #release} gives its permit back. */
  boolean isAcquired() {
    return permits.tryAcquire();
  }

  void release() {
    permits.release();
  }

  void execute(Runnable work) {
    pool.execute(work);
  }

  DatabaseLoad load() {
    return new DatabaseLoad(limit - permits.availablePermits(), limit, threads);
  }

  void close() {
    pool.shutdownNow();
  }
}
