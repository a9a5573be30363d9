package com.vocahire.session.tokens;

import com.vocahire.session.InterviewBrief;
import java.util.Optional;

/**
 * The permission for a session's one exchange, which the request has claimed.
 *
 * @param model the model that the session was opened for
 * @param secret under which the provider accepts the offer, decrypted for this exchange and stored
 *     nowhere any more; empty where the provider has no such secrets
 * @param brief what the session was opened with, for an exchange under our own key
 */
public record ExchangePermit(String model, Optional<String> secret, InterviewBrief brief) {

  /** Masked: the secret starts calls that cost money. */
  @Override
  public String toString() {
    return "ExchangePermit[" + model + ", masked]";
  }
}
