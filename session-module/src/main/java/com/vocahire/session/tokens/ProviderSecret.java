package com.vocahire.session.tokens;

import java.util.Optional;

/**
 * What the provider gave for one exchange to come. The browser sees it only where {@code
 * vocahire.session.token} is {@code provider}.
 *
 * @param token the provider's secret and its end; empty where a provider has no such secrets, and
 *     the exchange goes under our own key
 * @param model the model that the call will use
 */
public record ProviderSecret(Optional<EphemeralToken> token, String model) {

  /** Returns a provider's own secret, with the interview's configuration attached. */
  public static ProviderSecret of(EphemeralToken token) {
    return new ProviderSecret(Optional.of(token), token.model());
  }

  /** Of a provider that has none. */
  public static ProviderSecret none(String model) {
    return new ProviderSecret(Optional.empty(), model);
  }
}
