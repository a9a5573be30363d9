package com.vocahire.diagnostics.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The thresholds and time limits of the checks of provider and relays. */
@ApplicationScoped
public class WebrtcThresholds {

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.provider-timeout")
  Duration provider;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.provider-threshold")
  Duration providerGood;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.shutdown-warning-days")
  int shutdownDays;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.clock-skew")
  Duration clockSkew;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.ice-timeout")
  Duration ice;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.ice-threshold")
  Duration iceGood;

  /** Returns the time limit of the request to the provider. */
  public Duration provider() {
    return provider;
  }

  /** The time in which its answer should arrive. */
  public Duration providerGood() {
    return providerGood;
  }

  /** Returns how many days before a model's shutdown the check warns. */
  public int shutdownDays() {
    return shutdownDays;
  }

  /** Returns the maximum difference of the clocks. */
  public Duration clockSkew() {
    return clockSkew;
  }

  /** Returns the time limit of one address of a STUN or TURN server. */
  public Duration ice() {
    return ice;
  }

  /** The time in which it should have answered. */
  public Duration iceGood() {
    return iceGood;
  }
}
