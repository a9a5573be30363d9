package com.vocahire.webapp.identity.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer with a key set over HTTP, which can be rotated and taken away. */
public final class FakeIssuer implements AutoCloseable {

  public static final String NAME = "https://login.example";

  final AtomicInteger fetches = new AtomicInteger();
  private final HttpServer http;
  private volatile RSAKey key;
  private volatile int status = 200;

  public FakeIssuer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/keys", this::answer);
    http.start();
    rotate();
  }

  private void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(status, keys.length);
    try (var body = exchange.getResponseBody()) {
      body.write(keys);
    }
  }

  /** Another key under another id, from now on the only one. */
  RSAKey rotate() {
    try {
      key = new RSAKeyGenerator(2048).keyID("key-" + System.nanoTime()).generate();
      return key;
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void answers(int instead) {
    status = instead;
  }

  public RSAKey key() {
    return key;
  }

  URI keys() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/keys");
  }

  public KeyLimits limits() {
    return new KeyLimits(
        keys(), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMillis(1));
  }

  /** What a good token says. */
  public static JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .subject("ada")
        .audience("vocahire")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  public String token(JWTClaimsSet claims) {
    return token(
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build(),
        claims);
  }

  public String token(JWSHeader header, JWTClaimsSet claims) {
    return signed(key, header, claims);
  }

  public static String signed(RSAKey key, JWSHeader header, JWTClaimsSet claims) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
