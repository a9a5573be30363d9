package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewSessions;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;

/** Use case: the browser tells how its connection fares. It proves nothing, it only informs. */
@ApplicationScoped
public class ReportedByBrowser {

  private static final Logger LOG = System.getLogger(ReportedByBrowser.class.getName());

  private final InterviewSessions sessions;
  private final Event<PhaseCompleted> phases;

  /** For the proxy only. */
  protected ReportedByBrowser() {
    this(null, null);
  }

  @Inject
  ReportedByBrowser(InterviewSessions sessions, Event<PhaseCompleted> phases) {
    this.sessions = sessions;
    this.phases = phases;
  }

  /** Audio and events flow; {@code timings} are the browser's own, by phase. */
  public void connected(Caller caller, SessionId id, Map<String, Duration> timings) {
    sessions.connected(caller, id);
    timings.forEach(
        (phase, took) -> phases.fireAsync(new PhaseCompleted(id, "browser." + phase, took)));
  }

  /** The connection was lost and is being restored. */
  public void reconnecting(Caller caller, SessionId id) {
    sessions.view(caller, id);
    LOG.log(Level.INFO, "session {0}: reconnecting", id);
  }

  /** The browser gave up in {@code phase}. */
  public void failed(Caller caller, SessionId id, String phase) {
    sessions.view(caller, id);
    LOG.log(Level.WARNING, "session {0}: the browser failed, phase {1}", id, phase);
    sessions.end(id, EndReason.FAILED);
  }
}
