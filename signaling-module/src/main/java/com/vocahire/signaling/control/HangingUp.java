package com.vocahire.signaling.control;

import com.vocahire.platform.RequestId;
import com.vocahire.session.HangUpDue;
import com.vocahire.session.HangUps;
import com.vocahire.session.InterviewLog;
import com.vocahire.session.SessionId;
import com.vocahire.signaling.ProviderAsked;
import com.vocahire.signaling.ProviderAsked.Kind;
import com.vocahire.signaling.ProviderAsked.Outcome;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Use case: an interview is over, so its call at the provider must be. On threads of its own: a
 * provider that is slow to hang up holds nothing else. What finds no room here is due again later.
 */
@ApplicationScoped
public class HangingUp {

  private static final int THREADS = 4;
  private static final int WAITING = 1_000;

  @Inject HangUp hangUp;
  @Inject HangUps hangUps;
  @Inject Event<ProviderAsked> asked;
  @Resource private ManagedThreadFactory factory;

  private ExecutorService threads;

  @PostConstruct
  void open() {
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            factory,
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Makes this bean at start-up, where the server's resources are at hand. */
  void ready() {}

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }

  void due(@ObservesAsync HangUpDue call) {
    var scope = call.origin().get();
    try {
      threads.execute(RequestId.carried(() -> now(call)));
    } finally {
      scope.end();
    }
  }

  /** Hangs up in the background. */
  void soon(SessionId session, String callId) {
    due(HangUpDue.now(session, callId));
  }

  private void now(HangUpDue call) {
    try {
      ask(call.callId());
      InterviewLog.step(call.session(), "hung up");
      hangUps.done(call);
    } catch (RuntimeException unreachable) {
      InterviewLog.recovered(call.session(), "could not be hung up yet", unreachable);
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
      asked.fire(new ProviderAsked(Kind.HANG_UP, outcome, took));
    }
  }
}
