package com.vocahire.webapp.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Verifies a bearer token: returns the caller it identifies, or throws the reason of its rejection.
 */
public final class VerifyingTokens {

  /** RFC 6750, section 2.1, and of its form only what a signed token has: three parts. */
  private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2}");

  /** RFC 7519, section 5.1, and those of access tokens; many issuers name no type. */
  private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
      new DefaultJOSEObjectTypeVerifier<>(types());

  private final TokenRules rules;
  private final RoleRules roles;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  public VerifyingTokens(TokenRules rules, RoleRules roles, JWSKeySelector<SecurityContext> keys) {
    this.rules = rules;
    this.roles = roles;
    var claims =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            new JWTClaimsSet.Builder().issuer(rules.issuer()).build(), Set.of("sub", "exp"));
    claims.setMaxClockSkew((int) rules.skew().toSeconds());
    processor.setJWTClaimsSetVerifier(claims);
    processor.setJWSTypeVerifier(TYPES);
    processor.setJWSKeySelector(keys);
  }

  /**
   * Verifies a token.
   *
   * @throws InvalidToken if it is not accepted
   * @throws KeysUnreachable if it cannot be verified at the moment
   */
  public VerifiedToken verified(String raw) throws InvalidToken {
    if (raw.length() > rules.longest()) {
      throw new InvalidToken("longer than the limit");
    }
    if (!SIGNED.matcher(raw).matches()) {
      throw new InvalidToken("not in the format of a signed token");
    }
    var token = parsed(raw);
    var claims = claims(token);
    if (!TokenKind.mayBeAccess(token.getHeader().getType(), claims)) {
      throw new InvalidToken("not an access token");
    }
    if (!rules.acceptAudience(claims)) {
      throw new InvalidToken("issued for another audience");
    }
    if (!TokenRules.isValidSubject(claims.getSubject())) {
      throw new InvalidToken("has no usable subject");
    }
    return new VerifiedToken(raw, claims, roles.rolesOf(claims.getClaims()));
  }

  private static SignedJWT parsed(String raw) throws InvalidToken {
    try {
      return SignedJWT.parse(raw);
    } catch (ParseException refused) {
      throw InvalidToken.because(refused);
    }
  }

  private JWTClaimsSet claims(SignedJWT token) throws InvalidToken {
    try {
      return processor.process(token, null);
    } catch (BadJOSEException | JOSEException refused) {
      throw InvalidToken.because(refused);
    }
  }

  private static Set<JOSEObjectType> types() {
    var types = new HashSet<>(TokenKind.ACCESS);
    types.add(JOSEObjectType.JWT);
    types.add(new JOSEObjectType("application/jwt"));
    types.add(null);
    return types;
  }
}
