package com.vocahire.session;

import com.vocahire.session.crypto.Seal;
import com.vocahire.session.idempotency.PendingExchange;
import java.util.Optional;

/**
 * What a caller asks to open.
 *
 * @param consentVersion of the text that the candidate agreed to; empty where nobody was asked
 * @param first CREATED when the offer comes later, EXCHANGING when it came along
 * @param key makes it safe to repeat
 */
public record OpeningOrder(
    Caller caller,
    InterviewBrief brief,
    Optional<String> consentVersion,
    SessionState first,
    Optional<IdempotencyKey> key) {

  /** The longest name of a consent's text, in characters. */
  public static final int LONGEST_VERSION = 40;

  public PendingExchange begun(SessionId id) {
    return new PendingExchange(id, seal(id));
  }

  public Optional<Seal> seal(SessionId id) {
    return key.map(repeatable -> new Seal(repeatable.sealingKey(id)));
  }
}
