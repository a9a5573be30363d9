package com.vocahire.diagnostics.metrics;

import com.vocahire.diagnostics.metrics.control.MeasuredIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;

/** Facade for whoever verifies tokens: whether the identity provider's keys can be had. */
@ApplicationScoped
public class IdentityMeters {

  private final MeasuredIdentity identity;

  /** For the proxy only. */
  protected IdentityMeters() {
    this(null);
  }

  @Inject
  IdentityMeters(MeasuredIdentity identity) {
    this.identity = identity;
  }

  /**
   * Measures it from now on.
   *
   * @param reachable answers at once, from what is known of the last fetch
   */
  public void watch(BooleanSupplier reachable) {
    identity.watch(reachable);
  }
}
