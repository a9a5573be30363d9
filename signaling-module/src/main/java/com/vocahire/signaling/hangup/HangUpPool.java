package com.vocahire.signaling.hangup;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.calls.HangUpDue;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The threads that hang up calls, and the number of calls they may still accept. No accepted call
 * is dropped, and a call that is already in flight is not added again.
 */
final class HangUpPool implements AutoCloseable {

  static final int THREADS = 4;

  /** The number of calls in flight, so that none waits longer than {@link #LEASE}. */
  static final int LIMIT = 16;

  /**
   * How long a claimed call belongs to this node: {@link HangUp} takes a minute at most, and {@link
   * #LIMIT} calls take {@link #THREADS} threads four minutes.
   */
  static final Duration LEASE = Duration.ofMinutes(5);

  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor threads;
  private final Consumer<HangUpDue> work;
  private final Runnable whenIdle;

  /**
   * @param work hangs up; throws nothing
   * @param whenIdle runs after the last call in flight
   */
  HangUpPool(ThreadFactory factory, Consumer<HangUpDue> work, Runnable whenIdle) {
    this.work = work;
    this.whenIdle = whenIdle;
    threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), factory);
  }

  /** How many more calls may be claimed. */
  int permits() {
    return Math.max(0, LIMIT - inFlight.size());
  }

  /** Hangs up in the background, for the request that this thread works for. */
  void take(HangUpDue call) {
    if (inFlight.add(call.callId())) {
      threads.execute(RequestId.carried(() -> run(call)));
    }
  }

  private void run(HangUpDue call) {
    try {
      work.accept(call);
    } finally {
      inFlight.remove(call.callId());
      if (inFlight.isEmpty()) {
        whenIdle.run();
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
