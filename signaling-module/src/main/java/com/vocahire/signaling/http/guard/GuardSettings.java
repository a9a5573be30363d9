package com.vocahire.signaling.http.guard;

import com.vocahire.platform.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of bulkhead, retry and circuit breaker. */
@ApplicationScoped
public class GuardSettings {

  @Inject
  @ConfigProperty(name = "vocahire.provider.max-in-flight")
  int maxInFlight;

  @Inject
  @ConfigProperty(name = "vocahire.provider.retries")
  int retries;

  @Inject
  @ConfigProperty(name = "vocahire.provider.retry-delay")
  Duration retryDelay;

  @Inject
  @ConfigProperty(name = "vocahire.provider.retry-max-delay")
  Duration retryMaxDelay;

  @Inject
  @ConfigProperty(name = "vocahire.provider.retry-jitter")
  double retryJitter;

  @Inject
  @ConfigProperty(name = "vocahire.provider.breaker-requests")
  int breakerRequests;

  @Inject
  @ConfigProperty(name = "vocahire.provider.breaker-failure-rate")
  int breakerFailureRate;

  @Inject
  @ConfigProperty(name = "vocahire.provider.breaker-window")
  Duration breakerWindow;

  @Inject
  @ConfigProperty(name = "vocahire.provider.breaker-delay")
  Duration breakerDelay;

  public GuardRules rules() {
    return new GuardRules(
        maxInFlight,
        new RetryRules(retries, retryDelay, retryMaxDelay, retryJitter),
        new CircuitBreakerRules(breakerRequests, breakerFailureRate, breakerWindow, breakerDelay));
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unlessPositive(maxInFlight, "vocahire.provider.max-in-flight");
    violations.addAll(rules().retrying().validate());
    violations.addAll(rules().breaking().validate());
    return violations.sentences();
  }
}
