package com.vocahire.webapp.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifiedTokenCacheTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final List<String> verified = new ArrayList<>();
  private Instant now = START;
  private Instant end = START.plusSeconds(600);
  private final VerifiedTokenCache tokens =
      new VerifiedTokenCache(this::verify, Duration.ofSeconds(30), SKEW, () -> now);

  @Test
  void verifiesATokenOnceInItsTime() throws Exception {
    var first = tokens.verified("a");
    now = START.plusSeconds(29);

    assertThat(tokens.verified("a")).isSameAs(first);
    assertThat(verified).containsExactly("a");
  }

  @Test
  void verifiesItAgainAfterwards() throws Exception {
    tokens.verified("a");
    now = START.plusSeconds(31);
    tokens.verified("a");

    assertThat(verified).containsExactly("a", "a");
  }

  @Test
  void verifiesAnExpiredTokenAgain() throws Exception {
    end = START.plusSeconds(3);
    tokens.verified("a");
    now = end.plus(SKEW);

    assertThatThrownBy(() -> tokens.verified("a")).isInstanceOf(InvalidToken.class);
  }

  @Test
  void doesNotCacheARejectedToken() throws Exception {
    assertThatThrownBy(() -> tokens.verified("bad")).isInstanceOf(InvalidToken.class);
    assertThatThrownBy(() -> tokens.verified("bad")).isInstanceOf(InvalidToken.class);

    assertThat(verified).containsExactly("bad", "bad");
  }

  @Test
  void neverConfusesTokens() throws Exception {
    assertThat(tokens.verified("a").getSubject()).isEqualTo("a");
    assertThat(tokens.verified("b").getSubject()).isEqualTo("b");
  }

  private VerifiedToken verify(String raw) throws InvalidToken {
    verified.add(raw);
    if (raw.equals("bad") || !now.isBefore(end.plus(SKEW))) {
      throw new InvalidToken("for the test");
    }
    var claims = new JWTClaimsSet.Builder().subject(raw).expirationTime(Date.from(end)).build();
    return new VerifiedToken(raw, claims, Set.of());
  }
}
