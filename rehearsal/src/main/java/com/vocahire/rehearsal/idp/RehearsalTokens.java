package com.vocahire.rehearsal.idp;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What the issuer's tokens say. The log-in page's own claims are laid over these. */
final class RehearsalTokens implements OAuth2TokenCallback {
  private static final String DEFAULT_CANDIDATE = "candidate";
  private static final long SECONDS_VALID = 8 * 60 * 60;

  @Override
  public String issuerId() {
    return IdentityProvider.ISSUER_ID;
  }

  @Override
  public String subject(TokenRequest request) {
    return parameter(request, "subject").orElse(DEFAULT_CANDIDATE);
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of(IdentityProvider.CLIENT);
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    // The log-in form has set name and role already; claims added here would replace them.
    if (!request.getAuthorizationGrant().getType().equals(GrantType.CLIENT_CREDENTIALS)) {
      return Map.of();
    }
    String role = parameter(request, "role").orElse(DEFAULT_CANDIDATE);
    return parameter(request, "subject")
        .map(name -> claims(role, name))
        .orElseGet(() -> Map.of("groups", List.of(role)));
  }

  @Override
  public long tokenExpiry() {
    return SECONDS_VALID;
  }

  private static Map<String, Object> claims(String role, String name) {
    return Map.of("groups", List.of(role), "upn", name, "preferred_username", name);
  }

  private static Optional<String> parameter(TokenRequest request, String name) {
    return Optional.ofNullable(request.getCustomParameter(name)).map(values -> values.get(0));
  }
}
