package com.vocahire.signaling.http.guard;

import com.vocahire.platform.http.RequestFailed;
import com.vocahire.session.InterviewFailure;
import java.net.http.HttpResponse;
import java.time.Duration;

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

  private AttemptFailed(How how, InterviewFailure failure) {
    super(failure.getMessage(), failure);
    this.how = how;
    this.failure = failure;
  }

  /**
   * There is no complete answer.
   *
   * @param budget the time limit of the request with all its attempts
   * @param connectTimeout the time limit of establishing a connection
   */
  public static AttemptFailed unanswered(
      RequestFailed failed, Duration budget, Duration connectTimeout) {
    Throwable cause = failed.getCause();
    return switch (failed.why()) {
      case CONNECT_TIMED_OUT -> timedOut(How.NOT_CONNECTED, connectTimeout, cause);
      case TIMED_OUT -> timedOut(How.TIMED_OUT, budget, cause);
      case NOT_CONNECTED -> error(How.NOT_CONNECTED, "could not be reached", cause);
      case TOO_LONG -> error(How.INVALID_ANSWER, "answered too much", cause);
      case CONNECTION_LOST -> error(How.CONNECTION_LOST, "closed the connection", cause);
    };
  }

  private static AttemptFailed timedOut(How how, Duration limit, Throwable cause) {
    return new AttemptFailed(how, InterviewFailure.providerTimedOut(limit, cause));
  }

  private static AttemptFailed error(How how, String what, Throwable cause) {
    return new AttemptFailed(how, InterviewFailure.providerError(what, cause));
  }

  /** There is an answer, which the request's reader did not accept. */
  public static AttemptFailed answered(HttpResponse<String> answer, InterviewFailure failure) {
    return new AttemptFailed(how(answer), failure);
  }

  private static How how(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status >= 500) {
      return answer.headers().firstValue("Retry-After").isPresent()
          ? How.RETRY_AFTER
          : How.SERVER_ERROR;
    }
    return status >= 400 ? How.REFUSED : How.INVALID_ANSWER;
  }

  How how() {
    return how;
  }

  /** Returns whether nothing of the request has reached the provider. */
  public boolean isNotConnected() {
    return how == How.NOT_CONNECTED;
  }

  public InterviewFailure failure() {
    return failure;
  }
}
