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
 * Use case: hangs up the call of an interview that has ended. It has threads of its own, so that a
 * slow provider blocks nothing else. It claims as many calls as it has permits; the others stay due
 * in their rows. Only an attempt that was made is counted.
 */
@ApplicationScoped
public class HangingUp {

  private static final Logger LOG = System.getLogger(HangingUp.class.getName());

  @Inject HangUp hangUp;
  @Inject HangUps hangUps;
  @Inject Event<ProviderRequestCompleted> completed;
  @Resource private ManagedThreadFactory factory;

  /** One claim at a time, so that it never exceeds the permits. */
  private final AtomicBoolean claiming = new AtomicBoolean();

  /** Whether more calls are due than the last claim had permits for. */
  private final AtomicBoolean more = new AtomicBoolean();

  private HangUpPool pool;

  @PostConstruct
  void open() {
    open(factory);
  }

  void open(ThreadFactory makes) {
    pool = new HangUpPool(makes, this::now, this::claimMore);
  }

  /** Creates this bean at start-up, while the server's resources are available. */
  public void ready() {}

  @PreDestroy
  void close() {
    pool.close();
  }

  /** Claims as many calls as there are permits; the others are due again in the next round. */
  void round(@ObservesAsync HangUpRound now) {
    claim();
  }

  private void claimMore() {
    if (more.getAndSet(false)) {
      claim();
    }
  }

  private void claim() {
    if (pool.permits() > 0 && claiming.compareAndSet(false, true)) {
      int permits = pool.permits();
      hangUps
          .claim(permits, HangUpPool.LEASE)
          .whenComplete((due, unavailable) -> claimed(due, unavailable, permits));
    }
  }

  private void claimed(List<HangUpDue> due, Throwable unavailable, int permits) {
    if (unavailable == null) {
      more.set(due.size() == permits);
      due.forEach(pool::take);
    } else {
      LOG.log(
          Level.WARNING, "due hang-ups could not be read; retried in the next round", unavailable);
    }
    claiming.set(false);
    if (pool.permits() > 0) {
      claimMore(); // a call that ended meanwhile could not claim
    }
  }

  /** Hangs up a call that has just ended; without a permit it is claimed in the next round. */
  void due(@ObservesAsync HangUpDue call) {
    if (pool.permits() > 0) {
      var scope = call.origin().get();
      try {
        pool.take(call);
      } finally {
        scope.end();
      }
    }
  }

  /** Hangs up in the background a call that may have no row, with or without a permit. */
  public void soon(SessionId session, String callId) {
    pool.take(HangUpDue.now(session, callId));
  }

  private void now(HangUpDue call) {
    try {
      hangUp(call.callId());
      InterviewLog.step(call.session(), "hung up");
      hangUps.done(call);
    } catch (RuntimeException unreachable) {
      InterviewLog.recovered(call.session(), "could not be hung up; will be retried", unreachable);
      hangUps.refused(call);
    }
  }

  private void hangUp(String callId) {
    long began = System.nanoTime();
    var outcome = Outcome.FAILED;
    try {
      hangUp.of(callId);
      outcome = Outcome.ANSWERED;
    } finally {
      var took = Duration.ofNanos(System.nanoTime() - began);
      completed.fire(new ProviderRequestCompleted(Kind.HANG_UP, outcome, took));
    }
  }
}
