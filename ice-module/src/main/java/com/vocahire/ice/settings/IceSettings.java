package com.vocahire.ice.settings;

import com.vocahire.ice.IcePolicy;
import com.vocahire.platform.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings for all vendors. */
@ApplicationScoped
public class IceSettings {

  private static final int SHORTEST_TIMEOUT_MS = 50;

  @Inject
  @ConfigProperty(name = "vocahire.ice.vendors")
  Optional<String[]> vendors;

  @Inject
  @ConfigProperty(name = "vocahire.ice.policy")
  String policy;

  @Inject
  @ConfigProperty(name = "vocahire.ice.lifetime")
  Duration lifetime;

  @Inject
  @ConfigProperty(name = "vocahire.session.time-limit")
  Duration interview;

  @Inject
  @ConfigProperty(name = "vocahire.ice.margin")
  Duration margin;

  @Inject
  @ConfigProperty(name = "vocahire.ice.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "vocahire.ice.max-urls")
  int maxUrls;

  @Inject
  @ConfigProperty(name = "vocahire.ice.breaker-failures")
  int breakerFailures;

  @Inject
  @ConfigProperty(name = "vocahire.ice.breaker-delay")
  Duration breakerDelay;

  /** In the order in which they are used. */
  public List<String> vendors() {
    return vendors.map(List::of).orElse(List.of()).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** An unknown policy counts as {@code all}, which is logged at start-up. */
  public IcePolicy policy() {
    return IcePolicy.named(policy).orElse(IcePolicy.ALL);
  }

  public CredentialTimes times() {
    var limit = Duration.ofMillis(Math.max(SHORTEST_TIMEOUT_MS, timeout.toMillis()));
    return new CredentialTimes(
        lifetime, interview, margin.isNegative() ? Duration.ZERO : margin, limit);
  }

  /** Returns how long credentials that we create ourselves are valid. */
  public Duration lifetime() {
    return times().lifetime();
  }

  /** At least one. */
  public int maxUrls() {
    return Math.max(1, maxUrls);
  }

  /** Returns the limits of each vendor. */
  public VendorLimits limits() {
    return new VendorLimits(
        times().timeout(),
        maxUrls(),
        Math.max(1, breakerFailures),
        breakerDelay.compareTo(Duration.ZERO) > 0 ? breakerDelay : Duration.ofMillis(1));
  }

  /**
   * Validates the settings. Returns a sentence for each invalid one, which names its key and the
   * value used instead.
   */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(
        IcePolicy.named(policy).isPresent(),
        "vocahire.ice.policy",
        "must be all, relay or host-first: all is used");
    violations.unless(
        policy() != IcePolicy.RELAY || !vendors().isEmpty(),
        "vocahire.ice.policy",
        "is relay and vocahire.ice.vendors is empty: none connects");
    validateTimes(violations);
    violations.unless(
        maxUrls > 0 && breakerFailures > 0 && breakerDelay.compareTo(Duration.ZERO) > 0,
        "vocahire.ice.max-urls, .breaker-failures and .breaker-delay",
        "must be above zero: the smallest is used");
    return violations.sentences();
  }

  private void validateTimes(Violations violations) {
    var required = times().required();
    violations.unless(
        lifetime.compareTo(required) >= 0,
        "vocahire.ice.lifetime",
        "is too short for an interview: raised to " + required);
    violations.unless(
        lifetime.compareTo(CredentialTimes.LONGEST) <= 0,
        "vocahire.ice.lifetime",
        "is cut to " + CredentialTimes.LONGEST);
    violations.unless(
        !margin.isNegative(), "vocahire.ice.margin", "must not be negative: none is used");
    violations.unless(
        timeout.toMillis() >= SHORTEST_TIMEOUT_MS,
        "vocahire.ice.timeout",
        "must be 50 ms at least: that is used");
  }
}
