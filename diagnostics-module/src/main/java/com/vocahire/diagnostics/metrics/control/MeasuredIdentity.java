package com.vocahire.diagnostics.metrics.control;

import io.micrometer.core.instrument.Gauge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;

/** Measures whether the keys that tokens are signed with could be fetched last time. */
@ApplicationScoped
public class MeasuredIdentity {

  private final Meters meters;

  /** For the proxy only. */
  protected MeasuredIdentity() {
    this(null);
  }

  @Inject
  MeasuredIdentity(Meters meters) {
    this.meters = meters;
  }

  public void watch(BooleanSupplier reachable) {
    Gauge.builder("vocahire.identity.keys.reachable", () -> reachable.getAsBoolean() ? 1 : 0)
        .description("0 while the identity provider's keys cannot be fetched")
        .strongReference(true)
        .register(meters.registry());
  }
}
