package com.vocahire.session.idempotency;

import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.crypto.Seal;
import java.util.Optional;

/**
 * A session whose opening or exchange this request performs.
 *
 * @param seal closes the answer for repeats, where the caller gave an idempotency key
 */
public record PendingExchange(SessionId id, Optional<Seal> seal) {

  /** Returns the one that the order begins. */
  public static PendingExchange of(OpeningOrder order, SessionId id) {
    return new PendingExchange(id, order.key().map(key -> new Seal(key.sealingKey(id))));
  }
}
