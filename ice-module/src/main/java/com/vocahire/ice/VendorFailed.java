package com.vocahire.ice;

import java.time.Duration;

/** A vendor could not serve. Its message is ours: no vendor's text, no address, no key. */
public final class VendorFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How. */
  public enum Why {
    /** No whole answer within the limit. */
    TIMED_OUT,
    /** No connection, or one that broke. */
    UNREACHABLE,
    /** It said no. */
    REFUSED,
    /** It answered what is no use to a browser. */
    NONSENSE,
    /** It failed too often just now and is left alone. */
    RESTING,
    /** Its configuration cannot be obeyed; start-up has said why. */
    UNUSABLE
  }

  private final Why why;

  private VendorFailed(Why why, String message, Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  /** No whole answer within {@code limit}. */
  public static VendorFailed timedOut(Duration limit, Throwable cause) {
    return new VendorFailed(Why.TIMED_OUT, "gave no answer within " + limit, cause);
  }

  /** No connection, or one that broke. */
  public static VendorFailed unreachable(Throwable cause) {
    return new VendorFailed(Why.UNREACHABLE, "could not be reached", cause);
  }

  /** Any status but success. */
  public static VendorFailed refused(int status) {
    return new VendorFailed(Why.REFUSED, "answered " + status, null);
  }

  /** An answer of no known form, or without a usable relay. */
  public static VendorFailed nonsense(String what, Throwable cause) {
    return new VendorFailed(Why.NONSENSE, "answered " + what, cause);
  }

  /** Left alone for a while. */
  public static VendorFailed resting() {
    return new VendorFailed(Why.RESTING, "failed too often and is left alone", null);
  }

  /** Cannot be asked at all. */
  public static VendorFailed unusable() {
    return new VendorFailed(Why.UNUSABLE, "is not configured", null);
  }

  public Why why() {
    return why;
  }
}
