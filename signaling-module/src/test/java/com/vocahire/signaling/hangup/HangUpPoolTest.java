package com.vocahire.signaling.hangup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.SessionId;
import com.vocahire.session.calls.HangUpDue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** No call is dropped, and the pool reports how many more may be claimed. */
class HangUpPoolTest {

  private final Semaphore provider = new Semaphore(0);
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger idle = new AtomicInteger();

  private void hangUp(HangUpDue call) {
    provider.acquireUninterruptibly();
    attempts.incrementAndGet();
    done.add(call.callId());
  }

  @Test
  void fifteenHundredBehindAProviderThatIsSlowAreAllHungUp() {
    try (var pool = new HangUpPool(HangUpPoolTest::daemon, this::hangUp, idle::incrementAndGet)) {
      for (int call = 0; call < 1_500; call++) {
        pool.take(due("rtc_" + call));
      }
      assertThat(pool.permits()).isZero();

      provider.release(1_500);

      Awaitility.await().until(() -> done.size() == 1_500);
      Awaitility.await().until(() -> pool.permits() == HangUpPool.LIMIT && idle.get() > 0);
    }
  }

  @Test
  void aCallInHandIsNotTakenTwice() {
    try (var pool = new HangUpPool(HangUpPoolTest::daemon, this::hangUp, idle::incrementAndGet)) {
      pool.take(due("rtc_1"));
      pool.take(due("rtc_1"));
      assertThat(pool.permits()).isEqualTo(HangUpPool.LIMIT - 1);

      provider.release(2);

      Awaitility.await().until(() -> idle.get() == 1);
      assertThat(attempts).hasValue(1);
    }
  }

  private static HangUpDue due(String call) {
    return HangUpDue.now(SessionId.random(), call);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "hang-up");
    thread.setDaemon(true);
    return thread;
  }
}
