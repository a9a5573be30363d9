package com.vocahire.ice;

import java.time.Duration;

/**
 * A vendor could not provide relays. The message is written here: it never contains the vendor's
 * text, an address or a key.
 */
public final class VendorFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A vendor fails for one of these reasons. */
  public enum Why {
    /** No complete answer within the limit. */
    TIMED_OUT,
    /** No connection, or one that broke. */
    UNREACHABLE,
    /** The vendor rejected the request. */
    REFUSED,
    /** The answer has no relay that a browser can use. */
    INVALID_ANSWER,
    /** The circuit breaker is open after repeated failures. */
    BREAKER_OPEN,
    /** Its settings are invalid; the log of the start-up names them. */
    MISCONFIGURED
  }

  private final Why why;

  private VendorFailed(Why why, String message, Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  /** The vendor gave no complete answer within {@code limit}. */
  public static VendorFailed timedOut(Duration limit, Throwable cause) {
    return new VendorFailed(Why.TIMED_OUT, "gave no answer within " + limit, cause);
  }

  /** There was no connection, or it broke. */
  public static VendorFailed unreachable(Throwable cause) {
    return new VendorFailed(Why.UNREACHABLE, "could not be reached", cause);
  }

  /** The vendor answered with a status other than success. */
  public static VendorFailed refused(int status) {
    return new VendorFailed(Why.REFUSED, "answered " + status, null);
  }

  /** The answer has an unknown format, or no usable relay. */
  public static VendorFailed invalidAnswer(String what, Throwable cause) {
    return new VendorFailed(Why.INVALID_ANSWER, "answered " + what, cause);
  }

  /** No request is sent while the circuit breaker is open. */
  public static VendorFailed breakerOpen() {
    return new VendorFailed(
        Why.BREAKER_OPEN, "failed too often, its circuit breaker is open", null);
  }

  /** No request can be sent, because the settings are invalid. */
  public static VendorFailed misconfigured() {
    return new VendorFailed(Why.MISCONFIGURED, "is not configured", null);
  }

  /** Returns the reason of the failure. */
  public Why why() {
    return why;
  }
}
