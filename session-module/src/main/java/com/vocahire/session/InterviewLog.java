package com.vocahire.session;

import com.vocahire.platform.RequestId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** One line for each step of an interview's life, naming the session and the request. */
public final class InterviewLog {

  private static final Logger LOG = System.getLogger("com.vocahire.interview");

  private InterviewLog() {}

  /** {@code what} in a few words: no secret, no name, no text of anybody. */
  public static void step(SessionId session, String what) {
    LOG.log(Level.INFO, "session {0}, request {1}: {2}", session, RequestId.current(), what);
  }

  /** A step that did not go as it should, and was helped. */
  public static void recovered(SessionId session, String what, Throwable cause) {
    LOG.log(Level.WARNING, line(session, what), cause);
  }

  /** A step that failed for good. */
  public static void failed(SessionId session, String what, Throwable cause) {
    LOG.log(Level.ERROR, line(session, what), cause);
  }

  private static String line(SessionId session, String what) {
    return "session " + session + ", request " + RequestId.current() + ": " + what;
  }
}
