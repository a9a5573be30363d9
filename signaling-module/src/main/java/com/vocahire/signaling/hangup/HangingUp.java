package com.vocahire.signaling.hangup;

import com.vocahire.session.SessionId;
import com.vocahire.session.calls.HangUpDue;
import com.vocahire.session.calls.HangUpRound;
import com.vocahire.session.calls.HangUps;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.signaling.ProviderRequestCompleted;
import com.vocahire.signaling.ProviderRequestCompleted.Kind;
import com.vocahire.signaling.ProviderRequestCompleted.Outcome;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Use case: an interview is over, so its call at the provider must be. On threads of its own: a
 * provider that is slow to hang up holds nothing else. Claimed is what there is room for; the rest
 * stays due in its row. Only an attempt that was made counts as one.
 */
@ApplicationScoped
public class HangingUp {

  private static final Logger LOG = System.getLogger(HangingUp.class.getName());

  @Inject HangUp hangUp;
  @Inject HangUps hangUps;
  @Inject Event<ProviderRequestCompleted> asked;
  @Resource private ManagedThreadFactory factory;

  /** One claim at a time, so that it never takes more than there is room for. */
  private final AtomicBoolean claiming = new AtomicBoolean();

  /** Whether more is due than the last claim had room for. */
  private final AtomicBoolean more = new AtomicBoolean();

  private HangUpPool pool;

  @PostConstruct
  void open() {
    open(factory);
  }

  void open(ThreadFactory makes) {
    pool = new HangUpPool(makes, this::now, this::claimMore);
  }

  /** Makes this bean at start-up, where the server's resources are at hand. */
  public void ready() {}

  @PreDestroy
  void close() {
    pool.close();
  }

  /** Claims what there is room for; what has none is due again at the next round. */
  void round(@ObservesAsync HangUpRound now) {
    claim();
  }

  private void claimMore() {
    if (more.getAndSet(false)) {
      claim();
    }
  }

  private void claim() {
    if (pool.room() > 0 && claiming.compareAndSet(false, true)) {
      int room = pool.room();
      hangUps
          .claim(room, HangUpPool.LEASE)
          .whenComplete((due, unavailable) -> claimed(due, unavailable, room));
    }
  }

  private void claimed(List<HangUpDue> due, Throwable unavailable, int room) {
    if (unavailable == null) {
      more.set(due.size() == room);
      due.forEach(pool::take);
    } else {
      LOG.log(Level.WARNING, "hanging up has to wait", unavailable);
    }
    claiming.set(false);
    if (pool.room() > 0) {
      claimMore(); // what ended meanwhile could not
    }
  }

  /** One that has just ended; without room its row is due soon enough. */
  void due(@ObservesAsync HangUpDue call) {
    if (pool.room() > 0) {
      var scope = call.origin().get();
      try {
        pool.take(call);
      } finally {
        scope.end();
      }
    }
  }

  /** Hangs up in the background a call that may be in no row, so room or not. */
  public void soon(SessionId session, String callId) {
    pool.take(HangUpDue.now(session, callId));
  }

  private void now(HangUpDue call) {
    try {
      ask(call.callId());
      InterviewLog.step(call.session(), "hung up");
      hangUps.done(call);
    } catch (RuntimeException unreachable) {
      InterviewLog.recovered(call.session(), "could not be hung up yet", unreachable);
      hangUps.refused(call);
    }
  }

  private void ask(String callId) {
    long began = System.nanoTime();
    var outcome = Outcome.FAILED;
    try {
      hangUp.of(callId);
      outcome = Outcome.ANSWERED;
    } finally {
      var took = Duration.ofNanos(System.nanoTime() - began);
      asked.fire(new ProviderRequestCompleted(Kind.HANG_UP, outcome, took));
    }
  }
}
