package com.vocahire.session;

/**
 * Event: an unexpected error, caused by a defect or by the installation. It is logged where it
 * occurs; observers report it elsewhere.
 *
 * @param where a request's route or a timer's task; no personal data
 * @param request the id of the request; {@code -} for a timer
 */
public record UnexpectedError(String where, String request, Throwable cause) {

  /** Returns whether neither {@code thrown} nor any of its causes is a named failure. */
  public static boolean is(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterviewFailure) {
        return false;
      }
    }
    return true;
  }
}
