package com.vocahire.diagnostics.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Up to which values a call's surroundings are good, and how long they are asked. */
@ApplicationScoped
public class WebrtcThresholds {

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.provider")
  Duration provider;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.provider-good")
  Duration providerGood;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.shutdown-days")
  int shutdownDays;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.clock-skew")
  Duration clockSkew;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.ice")
  Duration ice;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.ice-good")
  Duration iceGood;

  /** When the provider is given up. */
  public Duration provider() {
    return provider;
  }

  /** In which its answer should be there. */
  public Duration providerGood() {
    return providerGood;
  }

  /** How long before a model stops that is told. */
  public int shutdownDays() {
    return shutdownDays;
  }

  /** By how much clocks may differ. */
  public Duration clockSkew() {
    return clockSkew;
  }

  /** When one address of a STUN or TURN server is given up. */
  public Duration ice() {
    return ice;
  }

  /** In which it should have served. */
  public Duration iceGood() {
    return iceGood;
  }
}
