package com.vocahire.signaling;

import com.vocahire.session.InterviewFailure;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * Event: the provider was asked, and this came of it; repetitions within a budget count as one.
 * Fired on the thread that has the answer: whoever observes it must neither wait nor throw.
 *
 * @param took from the question to its outcome
 */
public record ProviderRequestCompleted(Kind kind, Outcome outcome, Duration took) {

  /** What for. */
  public enum Kind {
    TOKEN,
    EXCHANGE,
    SIGN_IN,
    HANG_UP,
    FEEDBACK
  }

  /** What came of it. */
  public enum Outcome {
    ANSWERED,
    /** No whole answer within the budget. */
    TIMED_OUT,
    /** It limits us, or too much is under way here. */
    BUSY,
    /** It was not asked: its breaker is open. */
    RESTING,
    /** Refused, broken off or nonsense. */
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
      case PROVIDER_UNAVAILABLE -> Outcome.RESTING;
      default -> Outcome.FAILED;
    };
  }
}
