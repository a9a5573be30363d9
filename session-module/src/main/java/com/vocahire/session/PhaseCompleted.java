package com.vocahire.session;

import com.vocahire.platform.request.RequestId;
import java.time.Duration;

/**
 * Event: a step of an interview took this long.
 *
 * @param phase lower case, dotted: {@code token}, {@code exchange}, {@code browser.ice}
 * @param request the id of the request it belongs to
 */
public record PhaseCompleted(SessionId session, String phase, Duration took, String request) {

  /**
   * Measures a phase from its creation until {@link #completed}.
   *
   * @param since the start, in nanoseconds of {@link System#nanoTime()}
   */
  public record Timer(SessionId session, String phase, String request, long since) {

    /** The phase, with the time that has passed since the start. */
    public PhaseCompleted completed() {
      return new PhaseCompleted(
          session, phase, Duration.ofNanos(System.nanoTime() - since), request);
    }
  }

  /** Starts to measure a phase, for the request that this thread works for. */
  public static Timer timer(SessionId session, String phase) {
    return new Timer(session, phase, RequestId.current(), System.nanoTime());
  }

  /** A phase whose duration was measured elsewhere. */
  public static PhaseCompleted timed(SessionId session, String phase, Duration took) {
    return new PhaseCompleted(session, phase, took, RequestId.current());
  }
}
