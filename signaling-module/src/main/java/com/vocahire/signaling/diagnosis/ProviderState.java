package com.vocahire.signaling.diagnosis;

import com.vocahire.signaling.ProviderLoad;
import com.vocahire.signaling.configuration.ProviderConfiguration;
import com.vocahire.signaling.http.ProviderHttp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Facade for monitoring: the state of the provider as this node knows it. Sends no request and
 * never blocks.
 */
@ApplicationScoped
public class ProviderState {

  private final ProviderHttp http;
  private final boolean usable;

  /** For the proxy only. */
  protected ProviderState() {
    http = null;
    usable = false;
  }

  @Inject
  ProviderState(ProviderHttp http, ProviderConfiguration configuration) {
    this.http = http;
    usable = configuration.validate().isEmpty();
  }

  /**
   * Requests in flight, their limit and the circuit breakers; empty while the settings are invalid.
   */
  public Optional<ProviderLoad> load() {
    return usable ? Optional.of(http.load()) : Optional.empty();
  }

  /**
   * Returns the state for the health document: {@code available}, {@code circuit-breaker-open} or
   * {@code unconfigured}.
   */
  public String word() {
    return load()
        .map(load -> load.hasOpenBreaker() ? "circuit-breaker-open" : "available")
        .orElse("unconfigured");
  }
}
