package com.vocahire.webapp.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import com.vocahire.webapp.identity.token.VerifiedToken;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token that Prometheus sends instead of a token of the identity provider, which it could not
 * renew. It gives access to the metrics and nothing else.
 */
@ApplicationScoped
public class ScrapeToken {

  /** Never a role of a token of the identity provider. */
  static final String ROLE = "scraper";

  static final VerifiedToken SCRAPER =
      new VerifiedToken("", new JWTClaimsSet.Builder().subject(ROLE).build(), Set.of(ROLE));

  private static final Logger LOG = System.getLogger(ScrapeToken.class.getName());

  private static final String KEY = "vocahire.metrics.scrape-token";

  /** Characters; a shorter one could be guessed. */
  private static final int SHORTEST = 16;

  @Inject
  @ConfigProperty(name = KEY)
  Optional<String> configured;

  private byte[] expected = {};

  @PostConstruct
  void read() {
    var usable = configured.filter(token -> token.length() >= SHORTEST);
    if (configured.isPresent() && usable.isEmpty()) {
      LOG.log(Level.ERROR, KEY + " needs at least {0} characters; it is ignored", SHORTEST);
    }
    expected = usable.map(token -> token.getBytes(UTF_8)).orElse(expected);
  }

  /** Compares in constant time. */
  boolean is(String bearer) {
    return expected.length > 0 && MessageDigest.isEqual(bearer.getBytes(UTF_8), expected);
  }
}
