package com.vocahire.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the parts of an interview may last. */
@ApplicationScoped
public class SessionLimits {

  private final Duration exchangeWithin;
  private final Duration timeLimit;

  /** For the proxy only. */
  protected SessionLimits() {
    this(Duration.ZERO, Duration.ZERO);
  }

  @Inject
  SessionLimits(
      @ConfigProperty(name = "vocahire.session.exchange-within") Duration exchangeWithin,
      @ConfigProperty(name = "vocahire.session.time-limit") Duration timeLimit) {
    this.exchangeWithin = exchangeWithin;
    this.timeLimit = timeLimit;
  }

  /** From opening to the offer. */
  public Duration exchangeWithin() {
    return exchangeWithin;
  }

  /** From the answer to the hang-up. */
  public Duration timeLimit() {
    return timeLimit;
  }
}
