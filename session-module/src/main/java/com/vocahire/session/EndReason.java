package com.vocahire.session;

/** An interview ends for one of these reasons; the first one stays. */
public enum EndReason {
  /** The candidate ended a live interview. */
  COMPLETED,
  /** The candidate left before it was live, or its heartbeats stopped. */
  ABANDONED,
  /** The offer did not come in time. */
  EXPIRED,
  /** The provider did not accept the offer, or the browser could not connect. */
  FAILED,
  /** The server hung up when time was over. */
  TIME_LIMIT,
  /** Its content was erased. */
  ERASED
}
