package com.vocahire.diagnostics.metrics;

import com.vocahire.diagnostics.metrics.control.MeasuredIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;

/** Facade for the verification of tokens: whether the identity provider's keys can be fetched. */
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
   * Registers the gauge.
   *
   * @param reachable returns immediately, with the result of the last fetch
   */
  public void watch(BooleanSupplier reachable) {
    identity.watch(reachable);
  }
}
