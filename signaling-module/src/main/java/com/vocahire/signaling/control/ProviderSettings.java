package com.vocahire.signaling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the provider is and what we allow it. */
@ApplicationScoped
public class ProviderSettings {

  @Inject
  @ConfigProperty(name = "vocahire.provider.url")
  URI url;

  @Inject
  @ConfigProperty(name = "vocahire.provider.key")
  Optional<String> key;

  @Inject
  @ConfigProperty(name = "vocahire.provider.connect-timeout")
  Duration connectTimeout;

  @Inject
  @ConfigProperty(name = "vocahire.provider.token-timeout")
  Duration tokenTimeout;

  @Inject
  @ConfigProperty(name = "vocahire.provider.exchange-timeout")
  Duration exchangeTimeout;

  /** {@code path} under the provider's base, which may or may not end with a slash. */
  public URI at(String path) {
    return URI.create(url.toString().replaceAll("/+$", "") + path);
  }

  /** Whether an administrator has given us a key. */
  public boolean hasKey() {
    return key.isPresent();
  }

  /** The header's value; without a key the provider refuses us, and that is what callers see. */
  public String authorization() {
    return "Bearer " + key.orElse("");
  }

  /** Until a connection stands. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** From the request to the whole answer, for a token. */
  public Duration tokenTimeout() {
    return tokenTimeout;
  }

  /** From the request to the whole answer, for an exchange. */
  public Duration exchangeTimeout() {
    return exchangeTimeout;
  }
}
