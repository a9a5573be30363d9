package com.vocahire.webapp.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenKindTest {

  private static final String LOG_OUT = "http://schemas.openid.net/event/backchannel-logout";

  static Stream<Map<String, Object>> marksOfOtherTokens() {
    return Stream.of(
        Map.of("nonce", "n-0S6_WzA2Mj"),
        Map.of("nonce", ""),
        Map.of("at_hash", "77QmUPtjPfzWtF2AnpK9RQ"),
        Map.of("c_hash", "LDktKdoQak3Pk0cnXxCltA"),
        Map.of("s_hash", "LDktKdoQak3Pk0cnXxCltA"),
        Map.of("token_use", "id"),
        Map.of("token_use", "ID"),
        Map.of("typ", "ID"),
        Map.of("typ", "id"),
        Map.of("typ", "Refresh"),
        Map.of("typ", "Offline"),
        Map.of("typ", "Logout"),
        Map.of("typ", "Bearer", "at_hash", "77QmUPtjPfzWtF2AnpK9RQ"),
        Map.of("typ", "ID", "token_use", "access"),
        Map.of("tid", "8d1c2f60", "ver", "2.0"),
        Map.of("tid", "8d1c2f60", "ver", "1.0", "roles", List.of("candidate")),
        Map.of("events", Map.of(LOG_OUT, Map.of())));
  }

  @ParameterizedTest
  @MethodSource("marksOfOtherTokens")
  void anIdTokenIsForAccessToNothing(Map<String, Object> marks) {
    for (var type : new String[] {null, "JWT", "jwt", "application/jwt"}) {
      assertThat(mayBeAccess(type, marks)).as("header %s", type).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("marksOfOtherTokens")
  void noHeaderMakesOneOfATokenThatSaysWhatItIs(Map<String, Object> marks) {
    boolean onlyFits = marks.containsKey("nonce") || marks.containsKey("tid");
    assertThat(mayBeAccess("at+jwt", marks)).isEqualTo(onlyFits);
  }

  static Stream<Map<String, Object>> accessTokens() {
    return Stream.of(
        Map.of(),
        Map.of("azp", "https://careers.example", "sid", "sess_1", "sts", "active"),
        Map.of("tid", "8d1c2f60", "ver", "2.0", "azp", "6e74172b", "scp", "interview"),
        Map.of("tid", "8d1c2f60", "ver", "1.0", "appid", "6e74172b"),
        Map.of("ver", 1, "cid", "0oabucvy", "scp", List.of("openid"), "auth_time", 1_795_400_400L),
        Map.of("typ", "Bearer", "azp", "vocahire", "acr", "1", "auth_time", 1_795_400_400L),
        Map.of("typ", "Bearer", "nonce", "n-0S6_WzA2Mj"),
        Map.of("typ", "DPoP"),
        Map.of("token_use", "access", "client_id", "4kcb0hlf", "scope", "openid"),
        Map.of("typ", "employee"));
  }

  @ParameterizedTest
  @MethodSource("accessTokens")
  void anAccessTokenOfAnyIssuerMayBeOne(Map<String, Object> claims) {
    for (var type : new String[] {null, "JWT", "at+jwt", "AT+JWT", "application/at+jwt"}) {
      assertThat(mayBeAccess(type, claims)).as("header %s", type).isTrue();
    }
  }

  @Test
  void anAccessTokenByItsHeaderMayRepeatTheNonce() {
    for (var type : List.of("at+jwt", "AT+JWT", "application/at+jwt", "Application/At+Jwt")) {
      assertThat(mayBeAccess(type, Map.of("nonce", "n"))).as(type).isTrue();
    }
  }

  private static boolean mayBeAccess(String type, Map<String, Object> marks) {
    var claims = new JWTClaimsSet.Builder().subject("ada");
    marks.forEach(claims::claim);
    return TokenKind.mayBeAccess(type == null ? null : new JOSEObjectType(type), claims.build());
  }
}
