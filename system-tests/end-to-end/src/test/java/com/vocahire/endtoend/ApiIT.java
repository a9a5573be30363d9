package com.vocahire.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of the HTTP API, as any client sees it. */
@ExtendWith(OnRunningRehearsal.class)
class ApiIT {

  private final Endpoints endpoints;
  private final Caller ada;
  private final Caller bob;

  ApiIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    ada = Caller.candidate(endpoints, "ada");
    bob = Caller.candidate(endpoints, "bob");
  }

  @AfterEach
  void close() {
    ada.close();
    bob.close();
  }

  @Test
  void opensWithATokenThenExchangesUnderIt() {
    var opening = ada.post("realtime-session", Map.of("jobTitle", "Cook"));
    assertThat(opening.getStatus()).isEqualTo(201);
    var opened = opening.readEntity(JsonObject.class);
    var session = "realtime-session/" + opened.getString("id");
    assertThat(opening.getLocation()).hasPath("/api/" + session);
    assertThat(Instant.parse(opened.getString("expiresAt"))).isAfter(Instant.now());
    assertThat(opened.getString("model")).isEqualTo("gpt-realtime-2.1");
    assertThat(opened.getJsonArray("iceServers")).isNotNull();
    assertThat(state(ada, session)).isEqualTo("created");

    var exchange = exchange(ada, opened.getString("id"), opened.getString("token"));

    assertThat(exchange.getStatus()).isEqualTo(200);
    var answer = exchange.readEntity(JsonObject.class);
    assertThat(answer.getString("sessionId")).isEqualTo(opened.getString("id"));
    assertThat(answer.getString("sdp")).startsWith("v=0").contains("a=fingerprint:");
    assertThat(state(ada, session)).isEqualTo("connecting");
    assertProblem(
        exchange(ada, opened.getString("id"), opened.getString("token")), 409, "already_exchanged");
    ada.delete(session).close();
  }

  @Test
  void opensAndExchangesInOneRequestWithoutAToken() {
    var opening = openAndExchange(ada);

    assertThat(opening.getStatus()).isEqualTo(201);
    var opened = opening.readEntity(JsonObject.class);
    var session = "realtime-session/" + opened.getString("sessionId");
    assertThat(opening.getLocation()).hasPath("/api/" + session);
    assertThat(opened.getString("sdp")).startsWith("v=0");
    assertThat(opened).doesNotContainKey("token");
    var lasts = Duration.between(Instant.now(), Instant.parse(opened.getString("endsAt")));
    assertThat(lasts).isBetween(Duration.ofMinutes(44), Duration.ofMinutes(45));
    ada.delete(session).close();
  }

  @Test
  void goesForwardFromConnectingToLiveToEnded() {
    var id = openAndExchange(ada).readEntity(JsonObject.class).getString("sessionId");
    var session = "realtime-session/" + id;

    var report = Map.of("type", "connected", "timings", Map.of("iceMs", 41));
    assertThat(ada.post(session + "/events", report).getStatus()).isEqualTo(204);
    assertThat(state(ada, session)).isEqualTo("live");
    assertThat(ada.delete(session).getStatus()).isEqualTo(204);
    assertThat(ada.delete(session).getStatus()).isEqualTo(204);
    var view = ada.get(session).readEntity(JsonObject.class);
    assertThat(view.getString("state")).isEqualTo("ended");
    assertThat(view.getString("endReason")).isEqualTo("completed");
    assertProblem(ada.post(session + "/events", report), 409, "session_ended");
  }

  @Test
  void endingHangsUpAtTheProvider() throws Exception {
    try (var emulator = new Emulator(endpoints);
        var record = new InterviewRecord(endpoints)) {
      var title = "Diver " + UUID.randomUUID();
      var request = Map.of("jobTitle", title, "sdp", Offers.chromium());
      var id =
          ada.post("webrtc-exchange", request).readEntity(JsonObject.class).getString("sessionId");
      var call = record.latest(title).callId();
      assertThat(emulator.call(call).getString("state")).isEqualTo("open");

      ada.delete("realtime-session/" + id).close();

      Awaitility.await("the hang-up")
          .atMost(Duration.ofSeconds(10))
          .until(() -> emulator.call(call).getString("state").equals("closed"));
      assertThat(emulator.call(call).getString("closedBecause")).isEqualTo("hung up by the API");
    }
  }

  @Test
  void nobodyReachesAnothersInterview() {
    var id = openAndExchange(ada).readEntity(JsonObject.class).getString("sessionId");
    var session = "realtime-session/" + id;

    assertProblem(bob.get(session), 404, "session_not_found");
    assertProblem(bob.delete(session), 404, "session_not_found");
    assertProblem(bob.put(session + "/transcript/item_1", item("hello")), 404, "session_not_found");
    assertProblem(
        bob.post(session + "/events", Map.of("type", "connected")), 404, "session_not_found");
    assertProblem(exchange(bob, id, "ek_any"), 404, "session_not_found");
    assertThat(state(ada, session)).isEqualTo("connecting");
    ada.delete(session).close();
  }

  @Test
  void aTokenFitsOnlyItsSession() {
    var first =
        ada.post("realtime-session", Map.of("jobTitle", "Cook")).readEntity(JsonObject.class);
    var second =
        ada.post("realtime-session", Map.of("jobTitle", "Cook")).readEntity(JsonObject.class);

    assertProblem(
        exchange(ada, first.getString("id"), second.getString("token")), 403, "token_mismatch");
  }

  @Test
  void keepsAnItemOnceHoweverOftenItIsDelivered() throws Exception {
    var id = openAndExchange(ada).readEntity(JsonObject.class).getString("sessionId");
    var transcript = "realtime-session/" + id + "/transcript";
    var batch =
        Map.of(
            "items", List.of(named("item_2", "item_1", "again"), named("item_1", null, "first")));

    assertThat(ada.put(transcript + "/item_1", item("first")).getStatus()).isEqualTo(204);
    assertThat(ada.put(transcript, batch).getStatus()).isEqualTo(204);
    assertThat(ada.put(transcript, batch).getStatus()).isEqualTo(204);

    try (var record = new InterviewRecord(endpoints)) {
      assertThat(record.conversation(UUID.fromString(id)))
          .extracting(InterviewRecord.Item::text)
          .containsExactly("first", "again");
    }
    ada.delete("realtime-session/" + id).close();
  }

  @Test
  void givesTheConfiguredStunServers() {
    var answer = ada.get("ice-servers").readEntity(JsonObject.class);

    assertThat(answer.getJsonArray("iceServers").getJsonObject(0).getJsonArray("urls").getString(0))
        .startsWith("stun:127.0.0.1");
    assertThat(answer.getString("source")).isEqualTo("stun");
    assertThat(answer.getBoolean("degraded")).isFalse();
    assertThat(Instant.parse(answer.getString("expiresAt"))).isAfter(Instant.now());
  }

  @Test
  void refusesWhoIsNotSignedInOrHasNoRole() {
    try (var nobody = Caller.withoutToken(endpoints);
        var forger = Caller.withToken(endpoints, "eyJhbGciOiJub25lIn0.e30.");
        var operator = Caller.named(endpoints, "eve", "operator")) {
      assertProblem(nobody.get("ice-servers"), 401, "unauthenticated");
      assertProblem(forger.get("ice-servers"), 401, "unauthenticated");
      assertProblem(operator.get("ice-servers"), 403, "forbidden");
    }
  }

  @Test
  void namesWhatIsWrongWithARequest() {
    var video = Offers.chromium() + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n";

    assertProblem(ada.post("realtime-session", Map.of()), 422, "invalid_request");
    assertProblem(ada.post("realtime-session", "no JSON"), 400, "malformed_request");
    assertProblem(
        ada.post("webrtc-exchange", Map.of("jobTitle", "Cook", "sdp", video)), 422, "invalid_sdp");
    assertProblem(ada.get("no-such-route"), 404, "not_found");
  }

  private static Response openAndExchange(Caller caller) {
    return caller.post("webrtc-exchange", Map.of("jobTitle", "Cook", "sdp", Offers.chromium()));
  }

  private static Response exchange(Caller caller, String id, String token) {
    return caller.post(
        "webrtc-exchange", Map.of("sessionId", id, "token", token, "sdp", Offers.chromium()));
  }

  private static Map<String, String> item(String text) {
    return Map.of("role", "candidate", "status", "completed", "text", text);
  }

  private static Map<String, String> named(String id, String previous, String text) {
    var item = new java.util.HashMap<>(item(text));
    item.put("itemId", id);
    item.put("previousItemId", previous);
    return item;
  }

  private static String state(Caller caller, String session) {
    return caller.get(session).readEntity(JsonObject.class).getString("state");
  }

  private static void assertProblem(Response answer, int status, String code) {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getMediaType()).hasToString("application/problem+json");
    var problem = answer.readEntity(JsonObject.class);
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(answer.getHeaderString("X-Request-Id")).isEqualTo(problem.getString("requestId"));
  }
}
