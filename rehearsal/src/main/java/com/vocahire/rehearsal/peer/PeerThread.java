package com.vocahire.rehearsal.peer;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One thread on which everything of one peer happens; what comes after its end is dropped. */
@SuppressWarnings("FutureReturnValueIgnored") // guarded() sees every failure
final class PeerThread implements Executor {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private final ScheduledThreadPoolExecutor thread;
  private final Consumer<RuntimeException> failed;

  PeerThread(Consumer<RuntimeException> failed) {
    this.failed = failed;
    thread = new ScheduledThreadPoolExecutor(1, PeerThread::named);
    thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
  }

  @Override
  public void execute(Runnable task) {
    thread.execute(guarded(task));
  }

  void after(Duration delay, Runnable task) {
    thread.schedule(guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** At a fixed rate from the first time on: a late frame is made up for, so audio never drifts. */
  void every(Duration delay, Duration period, Runnable task) {
    thread.scheduleAtFixedRate(
        guarded(task), delay.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
  }

  <T> T call(Callable<T> task) {
    try {
      return thread.submit(task).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new PeerRefused(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new PeerRefused("the media engine did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PeerRefused("interrupted", e);
    }
  }

  void end() {
    thread.shutdown();
  }

  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        failed.accept(e);
      }
    };
  }

  private static Thread named(Runnable task) {
    Thread thread = new Thread(task, "peer");
    thread.setDaemon(true);
    return thread;
  }
}
