package com.vocahire.webapp.identity;

import com.vocahire.platform.Violations;
import com.vocahire.platform.http.PlainHttp;
import com.vocahire.webapp.identity.keys.KeyLimits;
import com.vocahire.webapp.identity.token.AuthorizedParties;
import com.vocahire.webapp.identity.token.RoleRules;
import com.vocahire.webapp.identity.token.TokenRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** MicroProfile JWT's own keys where it has one, ours beside them. Arrays: docs/decisions.md. */
@ApplicationScoped
public class IdentitySettings {

  private static final String ROLES = "vocahire.identity.roles";
  private static final String TOKEN_CACHE_LIFETIME = "vocahire.identity.token-cache-lifetime";

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.issuer")
  Optional<String> issuer;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.publickey.location")
  Optional<URI> keysLocation;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.audiences")
  Optional<String[]> audiences;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.clock.skew")
  int skewSeconds;

  @Inject
  @ConfigProperty(name = "vocahire.identity.authorized-parties")
  Optional<String[]> authorizedParties;

  @Inject
  @ConfigProperty(name = "vocahire.identity.client-ids")
  Optional<String[]> clientIds;

  @Inject
  @ConfigProperty(name = "vocahire.identity.token-max-length")
  int maxLength;

  @Inject
  @ConfigProperty(name = "vocahire.identity.roles-claims")
  Optional<String[]> rolesClaims;

  @Inject
  @ConfigProperty(name = ROLES)
  Optional<String[]> roles;

  @Inject
  @ConfigProperty(name = "vocahire.identity.default-role")
  Optional<String> defaultRole;

  @Inject
  @ConfigProperty(name = "vocahire.identity.keys-timeout")
  Duration keysTimeout;

  @Inject
  @ConfigProperty(name = "vocahire.identity.keys-max-age")
  Duration keysMaxAge;

  @Inject
  @ConfigProperty(name = "vocahire.identity.keys-min-interval")
  Duration keysMinInterval;

  @Inject
  @ConfigProperty(name = TOKEN_CACHE_LIFETIME)
  Duration tokenCacheLifetime;

  @Inject
  @ConfigProperty(name = "vocahire.oidc.authority")
  Optional<String> authority;

  TokenRules tokens() {
    return new TokenRules(
        issuer.orElseThrow(),
        Set.copyOf(named(audiences)),
        new AuthorizedParties(Set.copyOf(named(authorizedParties)), Set.copyOf(named(clientIds))),
        Duration.ofSeconds(skewSeconds),
        maxLength);
  }

  RoleRules roles() {
    Map<String, String> names = new HashMap<>();
    for (String pair : named(roles)) {
      names.put(before(pair), after(pair));
    }
    return new RoleRules(named(rolesClaims), names, defaultRole);
  }

  KeyLimits keys() {
    return new KeyLimits(keysLocation.orElseThrow(), keysTimeout, keysMaxAge, keysMinInterval);
  }

  /** How long a verified token is served from the cache. */
  Duration tokenCacheLifetime() {
    return tokenCacheLifetime;
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  List<String> validate() {
    var violations = new Violations();
    violations.unless(issuer.isPresent(), "mp.jwt.verify.issuer", "is not set");
    violations.unless(skewSeconds >= 0, "mp.jwt.verify.clock.skew", "must not be negative");
    violations.unless(
        !tokenCacheLifetime.isNegative(), TOKEN_CACHE_LIFETIME, "must not be negative");
    validateRoles(violations);
    violations.unless(
        authority.filter(PlainHttp::leavesThisMachine).isEmpty(),
        "vocahire.oidc.authority",
        PlainHttp.RULE);
    violations.unless(keysLocation.isPresent(), "mp.jwt.verify.publickey.location", "is not set");
    keysLocation.ifPresent(set -> violations.addAll(keys().validate()));
    return violations.sentences();
  }

  private void validateRoles(Violations violations) {
    violations.unless(
        named(roles).stream().allMatch(pair -> pair.contains("=") && isOurs(after(pair))),
        ROLES,
        "must be of the form name=role, with one of " + RoleRules.OURS);
    violations.unless(
        defaultRole.map(IdentitySettings::isOurs).orElse(true),
        "vocahire.identity.default-role",
        "must be one of " + RoleRules.OURS);
  }

  private static boolean isOurs(String role) {
    return RoleRules.OURS.contains(role);
  }

  /** The company's name may hold any sign, and ours holds none. */
  private static String before(String pair) {
    return pair.substring(0, Math.max(0, pair.lastIndexOf('='))).strip();
  }

  private static String after(String pair) {
    return pair.substring(pair.lastIndexOf('=') + 1).strip();
  }

  private static List<String> named(Optional<String[]> values) {
    return values.stream()
        .flatMap(Stream::of)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
