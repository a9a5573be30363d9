package com.vocahire.ice;

import java.util.concurrent.CompletionException;

/**
 * Event: a request to a vendor for one candidate has ended. The event is fired on the thread that
 * completes the request, so an observer must neither block nor throw.
 *
 * @param vendor as the settings name it; {@code none} if no vendor of the chain provided relays
 */
public record VendorRequestCompleted(String vendor, Outcome outcome) {

  /**
   * A request has one of these outcomes; others than the first are those of {@link VendorFailed}.
   */
  public enum Outcome {
    /** The vendor provided relays, or the cached ones of an earlier answer. */
    SERVED,
    TIMED_OUT,
    UNREACHABLE,
    REFUSED,
    INVALID_ANSWER,
    BREAKER_OPEN,
    MISCONFIGURED
  }

  /** No vendor provided relays; the candidate has STUN at most. */
  public static VendorRequestCompleted noneServed() {
    return new VendorRequestCompleted("none", Outcome.UNREACHABLE);
  }

  /** The vendor provided relays. */
  public static VendorRequestCompleted served(String vendor) {
    return new VendorRequestCompleted(vendor, Outcome.SERVED);
  }

  /** The vendor could not provide relays. */
  public static VendorRequestCompleted failed(String vendor, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    var why = cause instanceof VendorFailed named ? named.why() : VendorFailed.Why.UNREACHABLE;
    return new VendorRequestCompleted(vendor, Outcome.valueOf(why.name()));
  }
}
