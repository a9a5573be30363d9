package com.vocahire.webapp.identity.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Distinguishes an access token from other tokens that an issuer signs with the same keys, above
 * all an ID token, which identifies the user to a client and authorizes nothing (OpenID Connect
 * Core 1.0, section 2; RFC 9068, section 5). Issuers mark the difference in different ways; without
 * any of these marks the audience alone decides.
 */
final class TokenKind {

  /** RFC 9068, section 2.1; a prefix may be there (RFC 7515, section 4.1.9), and any case. */
  static final Set<JOSEObjectType> ACCESS =
      Set.of(new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));

  /** Keycloak's claim {@code typ} and Cognito's {@code token_use}, of an access token. */
  private static final Set<String> DECLARED_ACCESS = Set.of("bearer", "dpop", "access");

  /** The same claims, of a token for something else. */
  private static final Set<String> DECLARED_OTHER =
      Set.of("id", "refresh", "offline", "logout", "serialized-id");

  /** Hashes that bind an ID token to what came with it; {@code events} are a log-out's. */
  private static final Set<String> NEVER_OF_ACCESS =
      Set.of("at_hash", "c_hash", "s_hash", "events");

  private TokenKind() {}

  /**
   * Whether the token may be for access.
   *
   * @param type the header's {@code typ}, or null
   */
  static boolean mayBeAccess(JOSEObjectType type, JWTClaimsSet claims) {
    if (declared(claims).anyMatch(DECLARED_OTHER::contains)
        || NEVER_OF_ACCESS.stream().anyMatch(claim -> claims.getClaim(claim) != null)) {
      return false;
    }
    boolean saysAccess =
        (type != null && ACCESS.contains(type))
            || declared(claims).anyMatch(DECLARED_ACCESS::contains);
    // Keycloak before version 25 copies the nonce of a sign-in into the access token.
    return saysAccess || (claims.getClaim("nonce") == null && !isEntrasIdToken(claims));
  }

  private static Stream<String> declared(JWTClaimsSet claims) {
    return Stream.of("typ", "token_use")
        .flatMap(name -> Optional.ofNullable(claims.getClaim(name)).stream())
        .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT));
  }

  /** Entra names in each access token the client it is for: {@code azp}, in version 1 appid. */
  private static boolean isEntrasIdToken(JWTClaimsSet claims) {
    return claims.getClaim("tid") != null
        && claims.getClaim("ver") != null
        && claims.getClaim("azp") == null
        && claims.getClaim("appid") == null;
  }
}
