package com.vocahire.signaling.http.guard;

import com.vocahire.session.InterviewFailure;

/** One attempt to ask the provider failed: how, and what the caller is told if it was the last. */
public final class AttemptFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How it failed, as far as repeating it and blaming the provider depend on that. */
  public enum How {
    /** No connection stood: nothing of the request has reached the provider. */
    NOT_CONNECTED,
    /** The connection broke; the request may have reached the provider. */
    BROKEN_OFF,
    /** A status of 500 and above. */
    SERVER_ERROR,
    /** The same, with the wish that we wait. */
    TOLD_TO_WAIT,
    /** No whole answer within the budget. */
    TIMED_OUT,
    /** An answer, and not of the form that was agreed. */
    NONSENSE,
    /** A status of the 400s: the provider works, this request is not taken. */
    REFUSED
  }

  private final How how;
  private final InterviewFailure told;

  public AttemptFailed(How how, InterviewFailure told) {
    super(told.getMessage(), told);
    this.how = how;
    this.told = told;
  }

  How how() {
    return how;
  }

  public InterviewFailure told() {
    return told;
  }
}
