package com.vocahire.rehearsal.launcher.lifecycle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything the rehearsal has started, closed in reverse order when it ends: by itself, by Ctrl-C
 * or by SIGTERM. Nothing starts once closing has begun, and closing waits for what is just
 * starting.
 */
public final class ManagedResources implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ManagedResources.class);

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Deque<AutoCloseable> kept = new ArrayDeque<>();
  private final Duration limit;
  private volatile boolean closed;

  /**
   * @param limit how long closing waits for what is starting, and for each process to end by itself
   */
  public ManagedResources(Duration limit) {
    this.limit = limit;
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
  }

  /**
   * Starts something and keeps it.
   *
   * @throws CancellationException when the rehearsal is ending
   */
  public <T extends AutoCloseable> T keep(Callable<T> start) throws Exception {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new CancellationException("The rehearsal is ending");
      }
      T started = start.call();
      synchronized (kept) {
        kept.push(started);
      }
      return started;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Starts a process that is ended with the rehearsal. */
  public ManagedProcess start(ProcessBuilder builder) throws Exception {
    return keep(() -> new ManagedProcess(builder.start(), limit));
  }

  public boolean closing() {
    return closed;
  }

  /** Ends everything once; the second call returns when nothing is left to do. */
  @Override
  public void close() {
    closed = true;
    boolean exclusive = tryExclusive();
    try {
      for (AutoCloseable resource = next(); resource != null; resource = next()) {
        closeOne(resource);
      }
    } finally {
      if (exclusive) {
        lock.writeLock().unlock();
      }
    }
  }

  private void stop() {
    if (!closed) {
      ConsoleProgress.say("Stopping ...");
      close();
      ConsoleProgress.say("Stopped.");
    }
  }

  private boolean tryExclusive() {
    try {
      return lock.writeLock().tryLock(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private AutoCloseable next() {
    synchronized (kept) {
      return kept.poll();
    }
  }

  private static void closeOne(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception failure) {
      LOG.warn("Not closed: {}", resource, failure);
    }
  }
}
