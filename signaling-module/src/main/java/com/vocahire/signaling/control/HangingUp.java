package com.vocahire.signaling.control;

import com.vocahire.session.InterviewEnded;
import com.vocahire.session.SessionId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Use case: an interview is over, so its call at the provider must be. */
@ApplicationScoped
public class HangingUp {

  private static final Logger LOG = System.getLogger(HangingUp.class.getName());

  @Inject HangUp hangUp;
  @Resource private ManagedExecutorService executor;

  void ended(@ObservesAsync InterviewEnded interview) {
    interview.callId().ifPresent(callId -> now(interview.session(), callId));
  }

  /** Hangs up in the background. */
  void soon(SessionId session, String callId) {
    executor.execute(() -> now(session, callId));
  }

  private void now(SessionId session, String callId) {
    try {
      hangUp.of(callId);
      LOG.log(Level.INFO, "session {0}: hung up", session);
    } catch (RuntimeException unreachable) {
      LOG.log(Level.ERROR, "session " + session + ": could not be hung up", unreachable);
    }
  }
}
