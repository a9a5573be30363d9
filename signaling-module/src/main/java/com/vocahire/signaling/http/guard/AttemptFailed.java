package com.vocahire.signaling.http.guard;

import com.vocahire.session.InterviewFailure;

/**
 * One attempt of a request to the provider failed. Holds how it failed, and the failure for the
 * caller if it was the last attempt.
 */
public final class AttemptFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How it failed, as far as retry and circuit breaker depend on it. */
  public enum How {
    /** No connection was established, so nothing of the request has reached the provider. */
    NOT_CONNECTED,
    /** The connection was lost; the request may have reached the provider. */
    CONNECTION_LOST,
    /** A status of 500 and above. */
    SERVER_ERROR,
    /** A status of 500 and above with {@code Retry-After}. */
    RETRY_AFTER,
    /** No complete answer within the budget. */
    TIMED_OUT,
    /** An answer in an unexpected format. */
    INVALID_ANSWER,
    /** A status of the 400s: the provider works and rejects this request. */
    REFUSED
  }

  private final How how;
  private final InterviewFailure failure;

  public AttemptFailed(How how, InterviewFailure failure) {
    super(failure.getMessage(), failure);
    this.how = how;
    this.failure = failure;
  }

  How how() {
    return how;
  }

  public InterviewFailure failure() {
    return failure;
  }
}
