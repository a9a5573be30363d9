package com.vocahire.signaling;

import com.vocahire.session.InterviewFailure;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * Event: a request to the provider has ended; its retries within one budget count as one request.
 * The event is fired on the thread that completes the request, so an observer must neither block
 * nor throw.
 *
 * @param took from the request to its outcome
 */
public record ProviderRequestCompleted(Kind kind, Outcome outcome, Duration took) {

  /** A request has one of these purposes. */
  public enum Kind {
    TOKEN,
    EXCHANGE,
    SIGN_IN,
    HANG_UP,
    FEEDBACK
  }

  /** A request has one of these outcomes. */
  public enum Outcome {
    ANSWERED,
    /** There was no complete answer within the budget. */
    TIMED_OUT,
    /** The provider limits us, or this node has no permit left. */
    BUSY,
    /** No request was sent, because the circuit breaker is open. */
    BREAKER_OPEN,
    /** The request was rejected, the connection was lost, or the answer was invalid. */
    FAILED
  }

  /** The outcome of a stage that ended with {@code failure}, or with an answer where it is null. */
  public static Outcome outcome(Throwable failure) {
    if (failure == null) {
      return Outcome.ANSWERED;
    }
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof InterviewFailure named)) {
      return Outcome.FAILED;
    }
    return switch (named.kind()) {
      case PROVIDER_TIMEOUT -> Outcome.TIMED_OUT;
      case PROVIDER_BUSY -> Outcome.BUSY;
      case PROVIDER_UNAVAILABLE -> Outcome.BREAKER_OPEN;
      default -> Outcome.FAILED;
    };
  }
}
