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

/** The company's identity provider, as configured: whose tokens count, and what they may. */
@ApplicationScoped
public class IdentityProvider {

  private static final Logger LOG = System.getLogger(IdentityProvider.class.getName());

  @Inject IdentitySettings settings;
  @Inject Clock clock;
  @Inject HealthRegistry health;
  @Inject IdentityMeters meters;
  @Resource private ManagedThreadFactory threads;

  private static final String FETCHED = "fetched";

  private SigningKeys keys;
  private VerifiedTokenCache tokens;

  @PostConstruct
  void open() {
    List<String> problems = settings.problems();
    for (String problem : problems) {
      LOG.log(Level.ERROR, "{0}: nobody is let in", problem);
    }
    if (problems.isEmpty()) {
      keys = SigningKeys.at(settings.keys(), threads, clock);
      var rules = settings.tokens();
      var verifying = new VerifyingTokens(rules, settings.roles(), keys);
      tokens =
          new VerifiedTokenCache(verifying::verified, settings.knownFor(), rules.skew(), clock);
    }
  }

  /**
   * At start-up, so that the first caller does not wait for the keys, and so that whoever watches
   * sees that there are none. Told beside readiness, for known keys go on and no node mends it.
   */
  void ready(@Observes @Initialized(ApplicationScoped.class) Object started) {
    health.remark("identity", this::word);
    health.remark("identity-fetched", () -> told(FetchingKeys::lastSuccess));
    health.remark("identity-failed", () -> told(FetchingKeys::lastFailure));
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

  private String told(Function<FetchingKeys, Optional<Instant>> when) {
    return Optional.ofNullable(keys)
        .flatMap(it -> when.apply(it.fetching()))
        .map(Instant::toString)
        .orElse("never");
  }

  /**
   * @throws InvalidToken when the token does not count
   * @throws KeysUnreachable when nobody can say whether it does
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
