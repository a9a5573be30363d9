package com.vocahire.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every registered condition holds and the application is not being stopped. */
@Readiness
@ApplicationScoped
public class RegisteredReadiness implements HealthCheck {

  private final HealthRegistry registry;

  /** For the proxy only. */
  protected RegisteredReadiness() {
    this(new HealthRegistry());
  }

  @Inject
  RegisteredReadiness(HealthRegistry registry) {
    this.registry = registry;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("vocahire");
    boolean ready = !registry.isStopping();
    for (var condition : registry.conditions().entrySet()) {
      boolean holds = holds(condition.getValue());
      response.withData(condition.getKey(), holds);
      ready &= holds;
    }
    registry.remarks().forEach((name, word) -> response.withData(name, word(word)));
    return response.status(ready).build();
  }

  private static String word(Supplier<String> remark) {
    try {
      return remark.get();
    } catch (RuntimeException unknown) {
      return "unknown";
    }
  }

  /** A check that throws would turn Payara's whole health document into a 500. */
  static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (RuntimeException unavailable) {
      return false;
    }
  }
}
