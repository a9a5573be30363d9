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
 * Threads that hang up, and how many calls they have room for. Nothing that was put here is ever
 * dropped; a call that is here already is not put here again.
 */
final class HangUpPool implements AutoCloseable {

  static final int THREADS = 4;

  /** Calls in hand, so that none waits longer than {@link #LEASE}. */
  static final int PLACES = 16;

  /**
   * How long a claimed call is this node's: {@link HangUp} takes a minute at most, and {@link
   * #PLACES} calls go through {@link #THREADS} threads in four.
   */
  static final Duration LEASE = Duration.ofMinutes(5);

  private final Set<String> inHand = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor threads;
  private final Consumer<HangUpDue> work;
  private final Runnable whenIdle;

  /**
   * @param work hangs up; throws nothing
   * @param whenIdle is run after the last call in hand
   */
  HangUpPool(ThreadFactory factory, Consumer<HangUpDue> work, Runnable whenIdle) {
    this.work = work;
    this.whenIdle = whenIdle;
    threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), factory);
  }

  /** How many more calls may be claimed. */
  int room() {
    return Math.max(0, PLACES - inHand.size());
  }

  /** Hangs up in the background, for the request that this thread works for. */
  void take(HangUpDue call) {
    if (inHand.add(call.callId())) {
      threads.execute(RequestId.carried(() -> run(call)));
    }
  }

  private void run(HangUpDue call) {
    try {
      work.accept(call);
    } finally {
      inHand.remove(call.callId());
      if (inHand.isEmpty()) {
        whenIdle.run();
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
