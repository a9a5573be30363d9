package com.vocahire.webapp.identity.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The rules for accepted tokens.
 *
 * @param issuer the {@code iss} that a token must carry (RFC 7519, section 4.1.1)
 * @param audiences of which a token must name one ({@code aud}), if it names any
 * @param parties of which a token without an audience must name one
 * @param skew by how much the issuer's clock and ours may differ
 * @param longest characters of a token
 */
public record TokenRules(
    String issuer, Set<String> audiences, AuthorizedParties parties, Duration skew, int longest) {

  /** A subject is kept with each interview, in a column of this length. */
  private static final int LONGEST_SUBJECT = 255;

  /** Whether the token was issued for us and not for another application of the same issuer. */
  boolean acceptAudience(JWTClaimsSet claims) {
    List<String> named = claims.getAudience();
    return named.isEmpty() ? parties.include(claims) : !Collections.disjoint(named, audiences);
  }

  /** Whether the subject can own an interview. */
  static boolean isValidSubject(String subject) {
    return !subject.isBlank()
        && subject.length() <= LONGEST_SUBJECT
        && subject.chars().noneMatch(Character::isISOControl);
  }
}
