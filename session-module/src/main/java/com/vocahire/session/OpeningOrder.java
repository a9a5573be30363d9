package com.vocahire.session;

import java.util.Optional;

/**
 * A caller orders an interview with this.
 *
 * @param consentVersion of the text that the candidate agreed to; empty where the client asked for
 *     no consent
 * @param first CREATED when the offer comes later, EXCHANGING when it came along
 * @param key makes the opening idempotent; empty where the caller sent none
 */
public record OpeningOrder(
    Caller caller,
    InterviewBrief brief,
    Optional<String> consentVersion,
    SessionState first,
    Optional<IdempotencyKey> key) {

  /** The longest name of a consent's text, in characters. */
  public static final int LONGEST_VERSION = 40;
}
