package com.vocahire.webapp.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.vocahire.hiring.keys.KeySettings;
import com.vocahire.hiring.keys.PublishedKeys;
import com.vocahire.webapp.identity.keys.KeysUnreachable;
import com.vocahire.webapp.identity.token.AuthorizedParties;
import com.vocahire.webapp.identity.token.InvalidToken;
import com.vocahire.webapp.identity.token.RoleRules;
import com.vocahire.webapp.identity.token.TokenRules;
import com.vocahire.webapp.identity.token.VerifiedToken;
import com.vocahire.webapp.identity.token.VerifyingTokens;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Key;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * A second issuer beside the company's identity provider: this installation, whose tokens invited
 * candidates have. They are verified by the same rules, with the installation's own public keys.
 */
@ApplicationScoped
public class InstallationTokens {

  private static final int LONGEST = 2_000;

  @Inject KeySettings settings;
  @Inject PublishedKeys keys;

  private VerifyingTokens verifying;

  @PostConstruct
  void open() {
    var issuer = settings.issuer();
    var parties = new AuthorizedParties(Set.of(), Set.of());
    verifying =
        new VerifyingTokens(
            new TokenRules(issuer, Set.of(issuer), parties, Duration.ZERO, LONGEST),
            new RoleRules(List.of("roles"), Map.of(), Optional.empty()),
            this::fitting);
  }

  /** Whether the token says so; nothing of it is verified yet. */
  boolean issued(String raw) {
    if (raw.length() > LONGEST) {
      return false;
    }
    try {
      return settings.issuer().equals(SignedJWT.parse(raw).getJWTClaimsSet().getIssuer());
    } catch (ParseException unreadable) {
      return false;
    }
  }

  /**
   * Verifies a token.
   *
   * @throws InvalidToken if the token is not accepted
   * @throws KeysUnreachable if the keys cannot be read at the moment
   */
  VerifiedToken verified(String raw) throws InvalidToken {
    return verifying.verified(raw);
  }

  /** Waits within the database's time limit, where the key is new on this node. */
  private List<? extends Key> fitting(JWSHeader header, SecurityContext nothing) {
    var id = header.getKeyID();
    if (id == null || !JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
      return List.of();
    }
    try {
      return Optional.ofNullable(keys.with(id).toCompletableFuture().join().get(id)).stream()
          .toList();
    } catch (CompletionException unavailable) {
      throw new KeysUnreachable("the installation's keys cannot be read", unavailable);
    }
  }
}
