package com.vocahire.webapp.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

  private FakeIssuer issuer;
  private SigningKeys keys;

  @BeforeEach
  void start() throws IOException {
    issuer = new FakeIssuer();
    keys = SigningKeys.at(issuer.limits(), Executors.defaultThreadFactory(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    keys.close();
    issuer.close();
  }

  @Test
  void fetchesAKnownKeyOnce() throws KeySourceException {
    for (int i = 0; i < 100; i++) {
      assertThat(keys.selectJWSKeys(under(issuer.key().getKeyID()), null)).hasSize(1);
    }

    assertThat(issuer.fetches).hasValue(1);
  }

  @Test
  void fetchesAgainForANewKey() throws KeySourceException {
    keys.selectJWSKeys(under(issuer.key().getKeyID()), null);

    issuer.rotate();

    assertThat(keys.selectJWSKeys(under(issuer.key().getKeyID()), null)).hasSize(1);
  }

  @Test
  void doesNotFetchForEveryUnknownKey() throws Exception {
    var rarely =
        new KeyLimits(
            issuer.keys(), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMinutes(1));
    try (var cached = SigningKeys.at(rarely, Executors.defaultThreadFactory(), Clock.systemUTC())) {
      cached.selectJWSKeys(under(issuer.key().getKeyID()), null);
      for (int i = 0; i < 100; i++) {
        String unknown = "unknown-" + i;
        try {
          assertThat(cached.selectJWSKeys(under(unknown), null)).isEmpty();
        } catch (KeySourceException limited) {
          assertThat(limited).hasNoCause();
        }
      }
    }

    assertThat(issuer.fetches).hasValueLessThanOrEqualTo(3);
  }

  @Test
  void cachedKeysStayValidInAnOutageAndUnknownOnesAreUnavailable() throws KeySourceException {
    var known = issuer.key().getKeyID();
    keys.selectJWSKeys(under(known), null);

    issuer.answers(500);

    assertThatThrownBy(() -> keys.selectJWSKeys(under("unknown"), null))
        .isInstanceOf(KeysUnreachable.class);
    assertThat(keys.selectJWSKeys(under(known), null)).hasSize(1);
    issuer.answers(200);
    assertThat(keys.selectJWSKeys(under("unknown"), null)).isEmpty();
  }

  @Test
  void reportsAMissingIssuer() {
    issuer.close();

    assertThatThrownBy(() -> keys.selectJWSKeys(under("any"), null))
        .isInstanceOf(KeysUnreachable.class);
  }

  /** A wrong address is known before the first candidate comes, and so is its correction. */
  @Test
  void fetchesAtTheStartUntilItWorks() {
    issuer.answers(404);

    keys.fetchSoon();
    Awaitility.await().until(() -> keys.fetching().lastFailure().isPresent());
    assertThat(keys.fetching().reachable()).isFalse();
    assertThat(keys.fetching().lastSuccess()).isEmpty();

    issuer.answers(200);
    Awaitility.await().until(() -> keys.fetching().lastSuccess().isPresent());
    assertThat(keys.fetching().reachable()).isTrue();
  }

  private static JWSHeader under(String id) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
  }
}
