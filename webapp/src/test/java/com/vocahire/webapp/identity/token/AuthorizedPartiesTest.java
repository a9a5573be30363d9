package com.vocahire.webapp.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorizedPartiesTest {

  private static final AuthorizedParties PARTIES =
      new AuthorizedParties(Set.of("https://careers.example"), Set.of("4kcb0hlf"));

  @Test
  void eachListAppliesToItsOwnClaim() {
    assertThat(include(Map.of("azp", "https://careers.example"))).isTrue();
    assertThat(include(Map.of("client_id", "4kcb0hlf"))).isTrue();

    assertThat(include(Map.of())).isFalse();
    assertThat(include(Map.of("azp", "4kcb0hlf"))).isFalse();
    assertThat(include(Map.of("client_id", "https://careers.example"))).isFalse();
    assertThat(include(Map.of("azp", "", "client_id", ""))).isFalse();
  }

  @Test
  void aClientIsAcceptedOnlyWithoutAnAuthorizedParty() {
    assertThat(include(Map.of("azp", "another", "client_id", "4kcb0hlf"))).isFalse();
    assertThat(include(Map.of("azp", 7, "client_id", "4kcb0hlf"))).isFalse();
    assertThat(include(Map.of("azp", "https://careers.example", "client_id", "x"))).isTrue();
  }

  @Test
  void aListIsNoName() {
    assertThat(include(Map.of("client_id", List.of("4kcb0hlf")))).isFalse();
    assertThat(include(Map.of("azp", List.of("https://careers.example")))).isFalse();
  }

  @Test
  void withoutSettingsNoPartyIsAccepted() {
    var none = new AuthorizedParties(Set.of(), Set.of());

    assertThat(none.include(claims(Map.of("client_id", "null")))).isFalse();
    assertThat(none.include(claims(Map.of()))).isFalse();
  }

  private static boolean include(Map<String, Object> named) {
    return PARTIES.include(claims(named));
  }

  private static JWTClaimsSet claims(Map<String, Object> named) {
    var claims = new JWTClaimsSet.Builder();
    new HashMap<>(named).forEach(claims::claim);
    return claims.build();
  }
}
