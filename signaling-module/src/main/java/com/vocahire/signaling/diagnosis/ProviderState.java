package com.vocahire.signaling.diagnosis;

import com.vocahire.signaling.ProviderLoad;
import com.vocahire.signaling.configuration.ProviderConfiguration;
import com.vocahire.signaling.http.ProviderHttp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Facade for whoever watches how the provider fares. Nobody is asked for it, nothing waits. */
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
    usable = configuration.problems().isEmpty();
  }

  /** Places and breakers; empty where the configuration lets nobody be asked. */
  public Optional<ProviderLoad> load() {
    return usable ? Optional.of(http.load()) : Optional.empty();
  }

  /** {@code asked}; {@code resting} while a breaker is open; {@code unconfigured}. */
  public String word() {
    return load().map(load -> load.rests() ? "resting" : "asked").orElse("unconfigured");
  }
}
