package com.vocahire.session;

/**
 * Event: something failed that has no name, so it is a mistake of ours or of an installation. It is
 * logged where it happens; whoever observes this reports it elsewhere.
 *
 * @param where a request's route or a timer's task; nothing of anybody
 * @param request its id; {@code -} for a timer
 */
public record UnexpectedError(String where, String request, Throwable cause) {

  /** Whether {@code thrown} has a name somewhere among its causes. */
  public static boolean is(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterviewFailure) {
        return false;
      }
    }
    return true;
  }
}
