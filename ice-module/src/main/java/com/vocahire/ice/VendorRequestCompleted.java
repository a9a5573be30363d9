package com.vocahire.ice;

import java.util.concurrent.CompletionException;

/**
 * Event: a vendor was asked for one candidate, and this came of it. Fired on the thread that has
 * the answer: whoever observes it must neither wait nor throw.
 *
 * @param vendor as the configuration names it; {@code none} where nobody in the chain served
 */
public record VendorRequestCompleted(String vendor, Outcome outcome) {

  /** What came of it. */
  public enum Outcome {
    /** Relays; also such as were kept from an earlier answer. */
    SERVED,
    TIMED_OUT,
    UNREACHABLE,
    REFUSED,
    NONSENSE,
    RESTING,
    UNUSABLE
  }

  /** Nobody served; the candidate has STUN at most. */
  public static VendorRequestCompleted nobody() {
    return new VendorRequestCompleted("none", Outcome.UNREACHABLE);
  }

  /** It gave relays. */
  public static VendorRequestCompleted served(String vendor) {
    return new VendorRequestCompleted(vendor, Outcome.SERVED);
  }

  /** It could not. */
  public static VendorRequestCompleted failed(String vendor, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    var why = cause instanceof VendorFailed named ? named.why() : VendorFailed.Why.UNREACHABLE;
    return new VendorRequestCompleted(vendor, Outcome.valueOf(why.name()));
  }
}
