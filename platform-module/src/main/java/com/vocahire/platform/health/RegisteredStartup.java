package com.vocahire.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Started when conditions are registered and all hold: the schema has this archive's migrations.
 * Liveness needs no check of ours: a process that answers is alive, and no restart brings a
 * database back.
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
    var response = HealthCheckResponse.named("vocahire");
    registry
        .starts()
        .forEach((name, holds) -> response.withData(name, RegisteredReadiness.holds(holds)));
    return response.status(registry.isStarted()).build();
  }
}
