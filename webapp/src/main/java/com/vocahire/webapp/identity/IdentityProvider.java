package com.vocahire.webapp.identity;

import com.vocahire.diagnostics.metrics.IdentityMeters;
import com.vocahire.platform.health.HealthRegistry;
import com.vocahire.webapp.identity.keys.FetchingKeys;
import com.vocahire.webapp.identity.keys.KeysUnreachable;
import com.vocahire.webapp.identity.keys.SigningKeys;
import com.vocahire.webapp.identity.token.InvalidToken;
import com.vocahire.webapp.identity.token.VerifiedToken;
import com.vocahire.webapp.identity.token.VerifiedTokenCache;
import com.vocahire.webapp.identity.token.VerifyingTokens;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The company's identity provider with its settings: which tokens are accepted, and their roles.
 */
@ApplicationScoped
public class IdentityProvider {

  private static final Logger LOG = System.getLogger(IdentityProvider.class.getName());

  @Inject IdentitySettings settings;
  @Inject InstallationTokens installation;
  @Inject Clock clock;
  @Inject HealthRegistry health;
  @Inject IdentityMeters meters;
  @Resource private ManagedThreadFactory threads;

  private static final String FETCHED = "fetched";

  private SigningKeys keys;
  private VerifiedTokenCache tokens;

  @PostConstruct
  void open() {
    List<String> violations = settings.validate();
    for (String violation : violations) {
      LOG.log(Level.ERROR, "{0}: no request is authenticated", violation);
    }
    if (violations.isEmpty()) {
      keys = SigningKeys.at(settings.keys(), threads, clock);
      var rules = settings.tokens();
      var verifying = new VerifyingTokens(rules, settings.roles(), keys);
      tokens =
          new VerifiedTokenCache(
              raw ->
                  installation.issued(raw) ? installation.verified(raw) : verifying.verified(raw),
              settings.tokenCacheLifetime(),
              rules.skew(),
              clock);
    }
  }

  /**
   * At start-up, so that the first caller does not wait for the keys, and so that monitoring sees
   * missing keys. The state is additional data of the readiness document, because cached keys stay
   * valid and no other node would help.
   */
  void ready(@Observes @Initialized(ApplicationScoped.class) Object started) {
    health.remark("identity", this::word);
    health.remark("identity-fetched", () -> text(FetchingKeys::lastSuccess));
    health.remark("identity-failed", () -> text(FetchingKeys::lastFailure));
    meters.watch(() -> word().equals(FETCHED));
    if (keys != null) {
      keys.fetchSoon();
    }
  }

  private String word() {
    if (keys == null) {
      return "unconfigured";
    }
    return keys.fetching().reachable() ? FETCHED : "unreachable";
  }

  private String text(Function<FetchingKeys, Optional<Instant>> when) {
    return Optional.ofNullable(keys)
        .flatMap(it -> when.apply(it.fetching()))
        .map(Instant::toString)
        .orElse("never");
  }

  /**
   * Verifies a token.
   *
   * @throws InvalidToken if the token is not accepted
   * @throws KeysUnreachable if the token cannot be verified at the moment
   */
  VerifiedToken verified(String token) throws InvalidToken {
    if (tokens == null) {
      throw new KeysUnreachable("no identity provider is configured");
    }
    return tokens.verified(token);
  }

  @PreDestroy
  void close() {
    if (keys != null) {
      keys.close();
    }
  }
}
