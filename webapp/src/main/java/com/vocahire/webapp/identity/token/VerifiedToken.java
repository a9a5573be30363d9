package com.vocahire.webapp.identity.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A verified token in MicroProfile's form; its groups are our roles. */
public final class VerifiedToken implements JsonWebToken {

  private final String raw;
  private final JWTClaimsSet claims;
  private final Set<String> roles;

  public VerifiedToken(String raw, JWTClaimsSet claims, Set<String> roles) {
    this.raw = raw;
    this.claims = claims;
    this.roles = roles;
  }

  /** RFC 7519, section 4.1.4; no token is verified without it. */
  Instant expiresAt() {
    return claims.getExpirationTime().toInstant();
  }

  /** MicroProfile JWT 2.1, section 9.1: {@code upn}, else the name, else the subject. */
  @Override
  public String getName() {
    for (String claim : new String[] {"upn", "preferred_username"}) {
      if (claims.getClaim(claim) instanceof String name) {
        return name;
      }
    }
    return claims.getSubject();
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.getClaims().keySet();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // MicroProfile's
  public <T> T getClaim(String name) {
    return (T) valueOf(name);
  }

  private Object valueOf(String name) {
    if (name.equals(Claims.raw_token.name())) {
      return raw;
    }
    if (name.equals(Claims.groups.name())) {
      return roles;
    }
    if (name.equals(Claims.aud.name())) {
      return new HashSet<>(claims.getAudience());
    }
    Object value = claims.getClaim(name);
    // Seconds since 1970, as the token has them.
    return value instanceof Date time ? (Object) time.toInstant().getEpochSecond() : value;
  }

  /** Masked: the token gives access to the API. */
  @Override
  public String toString() {
    return "VerifiedToken[masked]";
  }
}
