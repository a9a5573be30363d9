package com.vocahire.webapp.identity.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.vocahire.webapp.identity.keys.FakeIssuer;
import com.vocahire.webapp.identity.keys.SigningKeys;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyingTokensTest {

  private FakeIssuer issuer;
  private SigningKeys keys;
  private VerifyingTokens tokens;

  @BeforeEach
  void start() throws IOException {
    issuer = new FakeIssuer();
    keys = SigningKeys.at(issuer.limits(), Executors.defaultThreadFactory(), Clock.systemUTC());
    tokens =
        new VerifyingTokens(
            new TokenRules(
                FakeIssuer.NAME,
                Set.of("vocahire"),
                new AuthorizedParties(Set.of("https://careers.example"), Set.of("4kcb0hlf")),
                Duration.ofSeconds(30),
                16_384),
            new RoleRules(
                List.of("groups", "realm_access/roles"),
                Map.of("HR Interviews", "reviewer"),
                Optional.empty()),
            keys);
  }

  @AfterEach
  void stop() {
    keys.close();
    issuer.close();
  }

  @Test
  void identifiesTheCallerOfAValidToken() throws InvalidToken {
    var raw = issuer.token(claims().claim("groups", List.of("candidate")).build());

    JsonWebToken token = tokens.verified(raw);

    assertThat(token.getSubject()).isEqualTo("ada");
    assertThat(token.getGroups()).containsExactly("candidate");
    assertThat(token.getRawToken()).isEqualTo(raw);
    assertThat(token.getAudience()).containsExactly("vocahire");
    assertThat(token.getExpirationTime()).isGreaterThan(Instant.now().getEpochSecond());
    assertThat(token.toString()).doesNotContain("ada");
  }

  @Test
  void acceptsATokenWithoutAudienceFromAnAuthorizedPartyOnly() throws InvalidToken {
    var clerk = claims().audience((String) null).claim("sid", "sess_1");

    var careers = issuer.token(clerk.claim("azp", "https://careers.example").build());
    assertThat(tokens.verified(careers).getSubject()).isEqualTo("ada");

    assertRefused(issuer.token(clerk.claim("azp", "https://elsewhere.example").build()));
    assertRefused(issuer.token(clerk.claim("azp", null).build()));
  }

  @Test
  void acceptsTheTypeOfAnAccessTokenAndNone() throws InvalidToken {
    var types =
        List.of(
            "at+jwt",
            "application/at+jwt",
            "AT+JWT",
            "Application/At+Jwt",
            "jwt",
            "JWT",
            "application/jwt");
    for (var type : types) {
      assertThat(tokens.verified(typed(type, claims()))).as(type).isNotNull();
    }
    var untyped = header(JWSAlgorithm.RS256).type(null).build();
    assertThat(tokens.verified(issuer.token(untyped, claims().build()))).isNotNull();

    for (var type : List.of("dpop+jwt", "logout+jwt", "secevent+jwt", "at", "text/at+jwt", "")) {
      assertRefused(typed(type, claims()));
    }
  }

  @Test
  void acceptsATokenWithoutAudienceForAListedClient() throws InvalidToken {
    var cognito = claims().audience((String) null).claim("token_use", "access");

    var ours = issuer.token(cognito.claim("client_id", "4kcb0hlf").build());
    assertThat(tokens.verified(ours).getSubject()).isEqualTo("ada");

    assertRefused(issuer.token(cognito.claim("client_id", "another").build()));
    cognito.claim("client_id", "4kcb0hlf");
    assertRefused(issuer.token(cognito.audience("payroll").build()));
  }

  @Test
  void anIdTokenIsNoAccessTokenWhateverItsHeaderSays() {
    assertRefused(issuer.token(claims().claim("nonce", "n-0S6_WzA2Mj").build()));
    assertRefused(typed("JWT", claims().claim("token_use", "id")));
    assertRefused(typed("at+jwt", claims().claim("typ", "ID")));
  }

  private String typed(String type, JWTClaimsSet.Builder claims) {
    return issuer.token(
        header(JWSAlgorithm.RS256).type(new JOSEObjectType(type)).build(), claims.build());
  }

  @Test
  void refusesAnotherIssuerAudienceOrTime() {
    var now = Instant.now();
    assertRefused(issuer.token(claims().issuer("https://other.example").build()));
    assertRefused(issuer.token(claims().audience("payroll").build()));
    assertRefused(issuer.token(claims().expirationTime(Date.from(now.minusSeconds(60))).build()));
    assertRefused(issuer.token(claims().notBeforeTime(Date.from(now.plusSeconds(60))).build()));
    assertRefused(issuer.token(claims().expirationTime(null).build()));
  }

  @Test
  void allowsForClocksThatDiffer() throws InvalidToken {
    var now = Instant.now();
    var late = claims().expirationTime(Date.from(now.minusSeconds(10)));
    var early = claims().notBeforeTime(Date.from(now.plusSeconds(10)));

    assertThat(tokens.verified(issuer.token(late.build()))).isNotNull();
    assertThat(tokens.verified(issuer.token(early.build()))).isNotNull();
  }

  @Test
  void rejectsATokenWithoutAUsableSubject() {
    assertRefused(issuer.token(claims().subject(null).build()));
    assertRefused(issuer.token(claims().subject(" ").build()));
    assertRefused(issuer.token(claims().subject("a".repeat(256)).build()));
    assertRefused(issuer.token(claims().subject("a\nb").build()));
  }

  @Test
  void rejectsAnUnsignedToken() throws Exception {
    var good = issuer.token(claims().build());

    assertRefused(new PlainJWT(claims().build()).serialize());
    assertRefused(good.substring(0, good.lastIndexOf('.') + 1));
    assertRefused(good.substring(0, good.length() - 8) + "AAAAAAAA");
    assertRefused(good + "." + good);
    assertRefused("");
    assertRefused("Bearer");
  }

  @Test
  void refusesASecretMadeOfThePublicKey() throws Exception {
    var header = header(JWSAlgorithm.HS256).build();
    var token = new SignedJWT(header, claims().build());
    token.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));

    assertRefused(token.serialize());
  }

  @Test
  void refusesAKeyThatTheTokenBringsAlong() throws Exception {
    var own = new RSAKeyGenerator(2048).keyID(issuer.key().getKeyID()).generate();
    var header =
        header(JWSAlgorithm.RS256)
            .jwk(own.toPublicJWK())
            .jwkURL(URI.create("https://evil.example/keys"));

    assertRefused(FakeIssuer.signed(own, header.build(), claims().build()));
    assertRefused(FakeIssuer.signed(own, header.keyID("../../keys").build(), claims().build()));
  }

  @Test
  void refusesAnUnsignedTokenInsideASignedOne() throws Exception {
    var inner = Base64URL.encode(new PlainJWT(claims().build()).serialize().getBytes(UTF_8));
    var good = issuer.token(claims().build()).split("\\.", -1);

    assertRefused(good[0] + "." + inner + "." + good[2]);
  }

  @Test
  void rejectsATokenLongerThanTheLimit() {
    assertRefused(issuer.token(claims().claim("padding", "x".repeat(20_000)).build()));
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> tokens.verified(token)).isInstanceOf(InvalidToken.class);
  }

  private JWSHeader.Builder header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).keyID(issuer.key().getKeyID()).type(JOSEObjectType.JWT);
  }

  private static JWTClaimsSet.Builder claims() {
    return FakeIssuer.claims();
  }
}
