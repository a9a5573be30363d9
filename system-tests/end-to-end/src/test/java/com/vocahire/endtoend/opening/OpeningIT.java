package com.vocahire.endtoend.opening;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Opening and exchanging, in both forms, and what follows. */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class OpeningIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;

  OpeningIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.ada = ada;
  }

  @AfterEach
  void close() {}

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
    assertThat(ada.stateOf(session)).isEqualTo("created");

    var exchange = ada.exchange(opened.getString("id"), opened.getString("token"));

    assertThat(exchange.getStatus()).isEqualTo(200);
    var answer = exchange.readEntity(JsonObject.class);
    assertThat(answer.getString("sessionId")).isEqualTo(opened.getString("id"));
    assertThat(answer.getString("sdp")).startsWith("v=0").contains("a=fingerprint:");
    assertThat(ada.stateOf(session)).isEqualTo("connecting");
    assertProblem(
        ada.exchange(opened.getString("id"), opened.getString("token")), 409, "already_exchanged");
    ada.delete(session).close();
  }

  @Test
  void opensAndExchangesInOneRequestWithoutAToken() {
    var opening = ada.openAndExchange();

    assertThat(opening.getStatus()).isEqualTo(201);
    var opened = opening.readEntity(JsonObject.class);
    var session = "realtime-session/" + opened.getString("sessionId");
    assertThat(opening.getLocation()).hasPath("/api/" + session);
    assertThat(opened.getString("sdp")).startsWith("v=0");
    assertThat(opened).doesNotContainKey("token");
    var lasts = Duration.between(Instant.now(), Instant.parse(opened.getString("endsAt")));
    assertThat(lasts).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(45));
    var left = Duration.ofSeconds(opened.getInt("timeLeft"));
    assertThat(left).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(45));
    var stands = ada.get(session).readEntity(JsonObject.class);
    assertThat(stands.getInt("timeLeft")).isBetween(40 * 60, (int) left.toSeconds());
    ada.delete(session).close();
    assertThat(ada.get(session).readEntity(JsonObject.class)).doesNotContainKey("timeLeft");
  }

  @Test
  void goesForwardFromConnectingToLiveToEnded() {
    var id = ada.openAndExchange().readEntity(JsonObject.class).getString("sessionId");
    var session = "realtime-session/" + id;

    var report = Map.of("type", "connected", "timings", Map.of("iceMs", 41));
    assertThat(ada.post(session + "/events", report).getStatus()).isEqualTo(204);
    assertThat(ada.stateOf(session)).isEqualTo("live");
    assertThat(ada.delete(session).getStatus()).isEqualTo(204);
    assertThat(ada.delete(session).getStatus()).isEqualTo(204);
    var view = ada.get(session).readEntity(JsonObject.class);
    assertThat(view.getString("state")).isEqualTo("ended");
    assertThat(view.getString("endReason")).isEqualTo("completed");
    assertProblem(ada.post(session + "/events", report), 409, "session_ended");
  }

  @Test
  void endingHangsUpAtTheProvider() throws Exception {
    try (var record = new InterviewRecord(endpoints)) {
      var title = "Diver " + UUID.randomUUID();
      var request = Map.of("jobTitle", title, "sdp", Offers.chromium());
      var id =
          ada.post("webrtc-exchange", request).readEntity(JsonObject.class).getString("sessionId");
      var call = record.latest(title).callId();
      assertThat(emulator.stateOf(call)).isEqualTo("open");

      ada.delete("realtime-session/" + id).close();

      Waiting.await("the hang-up").until(() -> emulator.stateOf(call).equals("closed"));
      assertThat(emulator.call(call).required("closedBecause").asText())
          .isEqualTo("hung up by the API");
    }
  }
}
