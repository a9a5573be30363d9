package com.vocahire.endtoend.testkit;

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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * An issuer of tokens of any shape, whose key set can be rotated, taken away and made to hang. Only
 * what an issuer publishes is over HTTP.
 */
public final class TestIssuer implements AutoCloseable {

  /** How the key set answers. */
  public enum Mood {
    WELL,
    FAILING,
    SILENT
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Semaphore silence = new Semaphore(0);
  private volatile Mood mood = Mood.WELL;
  private volatile RSAKey key;

  public TestIssuer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/keys", this::answer);
    http.start();
    key = newKey("key-" + UUID.randomUUID());
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (mood == Mood.SILENT) {
      silence.acquireUninterruptibly();
    }
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(mood == Mood.FAILING ? 500 : 200, keys.length);
    try (var body = exchange.getResponseBody()) {
      body.write(keys);
    }
  }

  public String name() {
    return "https://login.careers.example";
  }

  public String keys() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/keys";
  }

  public void is(Mood next) {
    mood = next;
    silence.release(1_000);
    silence.drainPermits();
  }

  public RSAKey key() {
    return key;
  }

  /** Another key is the only one from now on. */
  public void rotate() {
    key = newKey("key-" + UUID.randomUUID());
  }

  public static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What a good token says. */
  public JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(name())
        .subject("ada")
        .audience("vocahire")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("groups", List.of("candidate"));
  }

  public JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
  }

  public String token(JWTClaimsSet.Builder claims) {
    return signed(key, header(), claims);
  }

  public static String signed(RSAKey key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
    try {
      var token = new SignedJWT(header.build(), claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    is(Mood.WELL);
    http.stop(0);
    threads.shutdownNow();
  }
}
