package com.vocahire.endtoend.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.vocahire.endtoend.testkit.TestIssuer;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens as companies have them, and as attackers would like them. */
final class TokenShapes {

  private final TestIssuer issuer;

  TokenShapes(TestIssuer issuer) {
    this.issuer = issuer;
  }

  /** By name, each to be let in as a candidate. */
  Map<String, String> good() {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("plain", issuer.token(issuer.claims()));
    tokens.put("like Clerk's session token", issuer.token(clerk("https://careers.example")));
    tokens.put("like Entra's v2 access token", issuer.token(entra()));
    tokens.put("like Keycloak's access token", issuer.token(keycloak()));
    tokens.put("a group that maps", issuer.token(groups("HR Interviews")));
    for (String type : List.of("at+jwt", "application/at+jwt", "AT+JWT")) {
      tokens.put("of type " + type, typed(type, issuer.claims()));
    }
    tokens.put("like Cognito's access token", issuer.token(cognito("1example23456789")));
    tokens.put("like Auth0's access token", typed("at+jwt", namespaced()));
    tokens.put("like Keycloak 24's, with a nonce", issuer.token(keycloak().claim("nonce", "n")));
    tokens.put("expired within the skew", issuer.token(expiring(-10)));
    return tokens;
  }

  /** By name, each with the Authorization headers of a request to be refused. */
  Map<String, List<String>> bad() {
    var good = issuer.token(issuer.claims());
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("no token", List.of());
    headers.put("another scheme", List.of("Basic YWRhOmFkYQ=="));
    headers.put("two headers", List.of("Bearer " + good, "Bearer " + good));
    headers.put("two tokens in one", List.of("Bearer " + good + ", Bearer " + good));
    forged(good).forEach((name, token) -> headers.put(name, List.of("Bearer " + token)));
    wrong().forEach((name, claims) -> headers.put(name, List.of("Bearer " + issuer.token(claims))));
    return headers;
  }

  private Map<String, JWTClaimsSet.Builder> wrong() {
    Map<String, JWTClaimsSet.Builder> claims = new LinkedHashMap<>();
    claims.put("wrong issuer", issuer.claims().issuer("https://other.example"));
    claims.put("wrong audience", issuer.claims().audience("payroll"));
    claims.put("no audience and no party", issuer.claims().audience((String) null));
    claims.put("another party", clerk("https://elsewhere.example"));
    claims.put("expired", expiring(-60));
    claims.put("without an end", issuer.claims().expirationTime(null));
    claims.put("not yet valid", issuer.claims().notBeforeTime(in(60)));
    claims.put("another client of Cognito's", cognito("another"));
    claims.put("a client under a party's name", clerk("1example23456789"));
    idTokens().forEach(claims::put);
    claims.put("without a subject", issuer.claims().subject(null));
    claims.put("huge", issuer.claims().claim("padding", "x".repeat(14_000)));
    return claims;
  }

  /**
   * What the same issuers sign about who has signed in: for a client, and for access to nothing.
   */
  private Map<String, JWTClaimsSet.Builder> idTokens() {
    Map<String, JWTClaimsSet.Builder> claims = new LinkedHashMap<>();
    claims.put("ID token with a nonce", issuer.claims().claim("nonce", "n-0S6_WzA2Mj"));
    claims.put("ID token with at_hash", issuer.claims().claim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ"));
    claims.put("ID token with c_hash", issuer.claims().claim("c_hash", "LDktKdoQak3Pk0cnXxCltA"));
    claims.put("Keycloak's ID token", keycloak().claim("typ", "ID"));
    claims.put("Keycloak's refresh token", keycloak().claim("typ", "Refresh"));
    claims.put("Cognito's ID token", issuer.claims().claim("token_use", "id"));
    claims.put("Entra's ID token", entra().claim("azp", null).claim("scp", null));
    return claims;
  }

  private Map<String, String> forged(String good) {
    var stranger = TestIssuer.newKey("unknown");
    var twin = TestIssuer.newKey(issuer.key().getKeyID());
    var evil = URI.create("https://evil.example/keys");
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("bad signature", good.substring(0, good.length() - 8) + "AAAAAAAA");
    tokens.put("no signature", good.substring(0, good.lastIndexOf('.') + 1));
    tokens.put("alg none", new PlainJWT(issuer.claims().build()).serialize());
    tokens.put("HMAC with the public key", hmac());
    tokens.put("unknown kid", signed(stranger, issuer.header().keyID("unknown")));
    tokens.put("another key under our kid", signed(twin, issuer.header()));
    tokens.put("kid that is a path", signed(twin, issuer.header().keyID("../../../etc/passwd")));
    tokens.put("kid that is an address", signed(twin, issuer.header().keyID(evil.toString())));
    tokens.put("jku elsewhere", signed(twin, issuer.header().jwkURL(evil)));
    tokens.put("a key in the header", signed(twin, issuer.header().jwk(twin.toPublicJWK())));
    tokens.put("unsigned token inside", nested(good));
    tokens.put("of another type", signed(issuer.key(), issuer.header().type(DPOP)));
    tokens.put("ID token of type at+jwt", typed("at+jwt", keycloak().claim("typ", "ID")));
    tokens.put("of a type that is none", typed("text/at+jwt", issuer.claims()));
    tokens.put("not a token", "x");
    tokens.put("empty", "");
    return tokens;
  }

  private static final JOSEObjectType DPOP = new JOSEObjectType("dpop+jwt");

  private String signed(RSAKey key, JWSHeader.Builder header) {
    return TestIssuer.signed(key, header, issuer.claims());
  }

  private String hmac() {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(issuer.key().getKeyID());
      var token = new SignedJWT(header.build(), issuer.claims().build());
      token.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String nested(String good) {
    var inner = new PlainJWT(issuer.claims().build()).serialize();
    var parts = good.split("\\.", -1);
    return parts[0] + "." + Base64URL.encode(inner.getBytes(UTF_8)) + "." + parts[2];
  }

  private JWTClaimsSet.Builder expiring(int seconds) {
    return issuer.claims().issueTime(in(-300)).expirationTime(in(seconds));
  }

  private JWTClaimsSet.Builder groups(String... names) {
    return issuer.claims().claim("groups", List.of(names));
  }

  /** Clerk: no audience, no groups; who it is for stands in {@code azp}. */
  private JWTClaimsSet.Builder clerk(String party) {
    return issuer
        .claims()
        .subject("user_2NNEqL2nrIRdJ194ndJqAHwEfxC")
        .audience((String) null)
        .claim("groups", null)
        .claim("azp", party)
        .claim("sid", "sess_2NNEqOq3aZ4bCIe2XLH6ycVJVZ1")
        .notBeforeTime(in(-10))
        .expirationTime(in(60));
  }

  /** Entra, version 2.0: application roles, an {@code api://} audience, no {@code jti}. */
  private JWTClaimsSet.Builder entra() {
    return issuer
        .claims()
        .audience("api://vocahire")
        .claim("groups", null)
        .claim("roles", List.of("candidate"))
        .claim("azp", "6e74172b-be56-4843-9ff4-e66a39bb12e3")
        .claim("oid", "690222be-ff1a-4d56-abd1-7e4f7d38e474")
        .claim("scp", "interview")
        .claim("tid", "8d1c2f60-0000-4000-8000-000000000000")
        .claim("ver", "2.0");
  }

  private JWTClaimsSet.Builder keycloak() {
    return issuer
        .claims()
        .audience(List.of("vocahire", "account"))
        .claim("groups", null)
        .claim("realm_access", Map.of("roles", List.of("offline_access", "candidate")))
        .claim("typ", "Bearer");
  }

  /** Cognito: no audience, the client in {@code client_id}; its groups under a name of its own. */
  private JWTClaimsSet.Builder cognito(String client) {
    return issuer
        .claims()
        .audience((String) null)
        .claim("groups", null)
        .claim("cognito:groups", List.of("candidate"))
        .claim("client_id", client)
        .claim("token_use", "access")
        .claim("scope", "openid profile")
        .claim("username", "ada");
  }

  /** Auth0: what is not of the standard stands under an address of the company's own. */
  private JWTClaimsSet.Builder namespaced() {
    return issuer
        .claims()
        .claim("groups", null)
        .claim("https://company.example/roles", List.of("candidate"))
        .claim("azp", "client")
        .claim("scope", "openid profile");
  }

  private String typed(String type, JWTClaimsSet.Builder claims) {
    return TestIssuer.signed(issuer.key(), issuer.header().type(new JOSEObjectType(type)), claims);
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }
}
