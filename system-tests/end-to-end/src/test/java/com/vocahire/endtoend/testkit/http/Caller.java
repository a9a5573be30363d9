package com.vocahire.endtoend.testkit.http;

import com.vocahire.endtoend.testkit.document.DocumentedAnswers;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A client with a bearer token, or without one, that calls the product's HTTP API. Every answer is
 * held to the OpenAPI document.
 */
public final class Caller implements AutoCloseable {

  private final Client client =
      ClientBuilder.newBuilder()
          .connectTimeout(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)
          .readTimeout(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)
          .build();
  private final Endpoints endpoints;
  private final String authorization;

  private Caller(Endpoints endpoints, String authorization) {
    this.endpoints = endpoints;
    client.register(new SecretsInTransit());
    client.register(new DocumentedAnswers(endpoints));
    this.authorization = authorization;
  }

  public static Caller withoutToken(Endpoints endpoints) {
    return new Caller(endpoints, null);
  }

  public static Caller withToken(Endpoints endpoints, String token) {
    return new Caller(endpoints, "Bearer " + token);
  }

  /** Signed in at the rehearsal's identity provider. */
  public static Caller named(Endpoints endpoints, String subject, String role) {
    var form =
        new Form("grant_type", "client_credentials")
            .param("client_id", "vocahire")
            .param("client_secret", "none")
            .param("scope", "openid profile")
            .param("role", role)
            .param("subject", subject);
    try (var issuer = withoutToken(endpoints)) {
      var answer =
          issuer
              .client
              .target(endpoints.issuer() + "/token")
              .request()
              .post(Entity.form(form), JsonObject.class);
      return withToken(endpoints, answer.getString("access_token"));
    }
  }

  public static Caller candidate(Endpoints endpoints, String subject) {
    return named(endpoints, subject, "candidate");
  }

  /** A new caller: a caller has one interview at a time. */
  public static Caller newcomer(Endpoints endpoints) {
    return candidate(endpoints, "newcomer-" + UUID.randomUUID());
  }

  /** The header's value; null for a caller without a token. */
  public String authorization() {
    return authorization;
  }

  public Response get(String path) {
    return at(path).get();
  }

  public Response delete(String path) {
    return at(path).delete();
  }

  public Response post(String path, Object json) {
    return at(path).post(Entity.json(json));
  }

  public Response post(String path, Object json, String idempotencyKey) {
    return at(path).header("Idempotency-Key", idempotencyKey).post(Entity.json(json));
  }

  public Response put(String path, Object json) {
    return at(path).put(Entity.json(json));
  }

  /** Any request; {@code body} may be null. */
  public Response send(String method, String path, Entity<?> body, Map<String, String> headers) {
    var request = at(path);
    headers.forEach(request::header);
    return body == null ? request.method(method) : request.method(method, body);
  }

  /** Opens an interview and exchanges an offer in one request. */
  public Response openAndExchange() {
    return post("webrtc-exchange", Map.of("jobTitle", "Cook", "sdp", Offers.chromium()));
  }

  /** Exchanges an offer for a session that was opened before. */
  public Response exchange(String id, String token) {
    return post(
        "webrtc-exchange", Map.of("sessionId", id, "token", token, "sdp", Offers.chromium()));
  }

  /** The id of an interview that is opened and connecting. */
  public String connecting() {
    return openAndExchange().readEntity(JsonObject.class).getString("sessionId");
  }

  /** The id of an interview that is opened and waits for its offer. */
  public String created() {
    return post("realtime-session", Map.of("jobTitle", "Cook"))
        .readEntity(JsonObject.class)
        .getString("id");
  }

  /** The id of an interview that is over. */
  public String ended() {
    String id = created();
    delete("realtime-session/" + id).close();
    return id;
  }

  public String stateOf(String session) {
    return get(session).readEntity(JsonObject.class).getString("state");
  }

  private Invocation.Builder at(String path) {
    var request = client.target(endpoints.app() + "api/" + path).request();
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  @Override
  public void close() {
    client.close();
  }
}
