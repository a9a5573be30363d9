package com.vocahire.session.life;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.SessionId;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line for each step of an interview's life, naming the session and the request: in its text,
 * and as fields where a server logs in JSON.
 */
public final class InterviewLog {

  private static final Logger LOG = Logger.getLogger("com.vocahire.interview");

  private InterviewLog() {}

  /** {@code what} in a few words: no secret, no name, no personal text. */
  public static void step(SessionId session, String what) {
    log(Level.INFO, session, what, null);
  }

  /** A step that did not go as it should, and was helped. */
  public static void recovered(SessionId session, String what, Throwable cause) {
    log(Level.WARNING, session, what, cause);
  }

  /** Something that did not go as it should, without a cause at hand. */
  public static void warned(SessionId session, String what) {
    log(Level.WARNING, session, what, null);
  }

  /** A step that failed for good. */
  public static void failed(SessionId session, String what, Throwable cause) {
    log(Level.SEVERE, session, what, cause);
  }

  /**
   * Payara's JSON has a record's parameters that are maps; WildFly's has the thread's context. Only
   * {@code java.util.logging} takes parameters and a cause in one record, and both servers have it.
   */
  private static void log(Level level, SessionId session, String what, Throwable cause) {
    if (!LOG.isLoggable(level)) {
      return;
    }
    var id = session.toString();
    var request = RequestId.current();
    var line = new LogRecord(level, "session {0}, request {1}: {2}");
    line.setLoggerName(LOG.getName());
    line.setParameters(new Object[] {id, request, what, Map.of("session", id, "request", request)});
    line.setThrown(cause);
    MDC.put("session", id);
    try {
      LOG.log(line);
    } finally {
      MDC.remove("session");
    }
  }
}
