package com.vocahire.faults.testkit;

import com.vocahire.testkit.ChromiumOffer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A client, signed in or not, that calls the product's HTTP API. */
public final class Candidate {
  /** What every candidate says. */
  public static final String SAID = "I like the sea.";

  private static final String JSON = "application/json";

  private final Http http;
  private final String api;
  private final String token;
  private final String name;

  private Candidate(Http http, String api, String token, String name) {
    this.http = http;
    this.api = api;
    this.token = token;
    this.name = name;
  }

  /** Under a name that is not used yet, so that no quota of another test counts. */
  public static CompletableFuture<Candidate> signingIn(
      Http http, String issuer, String app, String role) {
    String subject = role + "-" + UUID.randomUUID();
    String form =
        "grant_type=client_credentials&client_id=vocahire&client_secret=none"
            + "&scope=openid+profile&role="
            + role
            + "&subject="
            + subject;
    var request =
        Http.to(issuer + "/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return http.send(request.build())
        .thenApply(it -> new Candidate(http, app + "api/", it.text("access_token"), subject));
  }

  /** The same application, asked under another bearer token; an empty one is not sent. */
  public Candidate withToken(String other) {
    return new Candidate(http, api, other, name);
  }

  public String name() {
    return name;
  }

  public CompletableFuture<Answer> open() {
    return post("realtime-session", Map.of("jobTitle", "Cook"));
  }

  public CompletableFuture<Answer> open(UUID key) {
    return openUnder(key.toString());
  }

  public CompletableFuture<Answer> openUnder(String key) {
    var request = post("realtime-session", Http.json(Map.of("jobTitle", "Cook")), JSON);
    return http.send(request.header("Idempotency-Key", key).build());
  }

  public CompletableFuture<Answer> openAndExchange() {
    return post("webrtc-exchange", offer(Map.of("jobTitle", "Cook")));
  }

  public CompletableFuture<Answer> openAndExchange(UUID key) {
    var body = Http.json(offer(Map.of("jobTitle", "Cook")));
    var request = post("webrtc-exchange", body, JSON);
    return http.send(request.header("Idempotency-Key", key.toString()).build());
  }

  /** The second step after {@link #open()}, whose answer is {@code opened}. */
  public CompletableFuture<Answer> exchange(Answer opened) {
    return exchange(opened.text("id"), opened.text("token"));
  }

  public CompletableFuture<Answer> exchange(String id, String secret) {
    return post("webrtc-exchange", offer(Map.of("sessionId", id, "token", secret)));
  }

  public CompletableFuture<Answer> view(String id) {
    return get("realtime-session/" + id);
  }

  public CompletableFuture<Answer> end(String id) {
    return http.send(request("realtime-session/" + id).DELETE().build());
  }

  public CompletableFuture<Answer> report(String id, Map<String, ?> event) {
    return post("realtime-session/" + id + "/events", event);
  }

  public CompletableFuture<Answer> keep(String id, String item) {
    var body = Map.of("role", "candidate", "status", "completed", "text", SAID);
    var request = request("realtime-session/" + id + "/transcript/" + item);
    return http.send(put(request, BodyPublishers.ofString(Http.json(body))));
  }

  public CompletableFuture<Answer> get(String path) {
    return http.send(request(path).build());
  }

  /** What is no JSON. */
  public String text(String path) throws IOException {
    return http.text(request(path).build()).body();
  }

  public CompletableFuture<Answer> post(String path, Object json) {
    return http.send(post(path, Http.json(json), JSON).build());
  }

  public CompletableFuture<Answer> postText(String path, String body, String type) {
    return http.send(post(path, body, type).build());
  }

  private HttpRequest.Builder post(String path, String body, String type) {
    return request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
  }

  private static HttpRequest put(HttpRequest.Builder request, BodyPublisher body) {
    return request.header("Content-Type", JSON).PUT(body).build();
  }

  private HttpRequest.Builder request(String path) {
    var request = Http.to(api + path);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Map<String, Object> offer(Map<String, Object> rest) {
    Map<String, Object> body = new HashMap<>(rest);
    body.put("sdp", ChromiumOffer.text());
    return body;
  }
}
