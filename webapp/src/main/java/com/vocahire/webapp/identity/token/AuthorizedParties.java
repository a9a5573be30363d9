package com.vocahire.webapp.identity.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Set;

/**
 * The parties to which tokens may be issued, if a token names no audience. Each list is compared
 * with its own claim only, so that no client is accepted because its id equals another's origin.
 *
 * @param authorized values of {@code azp} (OpenID Connect Core 1.0, section 2), as Clerk issues it
 * @param clients values of {@code client_id} (RFC 9068, section 2.2), as Cognito issues it; read
 *     where the token has no {@code azp}
 */
public record AuthorizedParties(Set<String> authorized, Set<String> clients) {

  boolean include(JWTClaimsSet claims) {
    var azp = claims.getClaim("azp");
    return azp == null
        ? claims.getClaim("client_id") instanceof String client && clients.contains(client)
        : azp instanceof String party && authorized.contains(party);
  }
}
