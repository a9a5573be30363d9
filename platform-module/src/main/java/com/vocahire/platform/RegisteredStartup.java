package com.vocahire.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Started when the modules have said what must hold: they do so once the schema is migrated.
 * Liveness needs no check of ours: a process that answers lives, and no restart brings a database
 * back.
 */
@Startup
@ApplicationScoped
public class RegisteredStartup implements HealthCheck {

  private final HealthRegistry registry;

  /** For the proxy only. */
  protected RegisteredStartup() {
    this(new HealthRegistry());
  }

  @Inject
  RegisteredStartup(HealthRegistry registry) {
    this.registry = registry;
  }

  @Override
  public HealthCheckResponse call() {
    boolean migrated = !registry.conditions().isEmpty();
    return HealthCheckResponse.named("vocahire").status(migrated).build();
  }
}
