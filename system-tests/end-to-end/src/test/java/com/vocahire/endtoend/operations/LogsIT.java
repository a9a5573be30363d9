package com.vocahire.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Form and level of the log are changed while the server runs, by its own tools. */
@OnRehearsal(SharedProfile.class)
class LogsIT {

  private final Endpoints endpoints;
  private final LogAdministration log;

  LogsIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    log = new LogAdministration(endpoints);
  }

  @Test
  void inJsonAStepHasItsSessionAndItsRequestAsFields() throws Exception {
    log.form("json");
    try {
      var request = "json-" + UUID.randomUUID();
      var sessions = new ArrayList<String>();
      Waiting.await("a step in JSON, soon after the form was changed")
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                sessions.add(opened(request));
                return !steps(request).isEmpty();
              });

      var line = steps(request).get(0);
      var fields = line.has("mdc") ? line.path("mdc") : line;
      var session = fields.path("session").asText();
      assertThat(session).isIn(sessions);
      assertThat(fields.path("request").asText()).isEqualTo(request);
      assertThat(line.toString()).contains("session " + session + ", request " + request);
    } finally {
      log.form("text");
    }
  }

  private String opened(String request) {
    try (var ada = Caller.newcomer(endpoints)) {
      var offer = Map.of("jobTitle", "Cook");
      var id = Map.of("X-Request-Id", request);
      var opened = ada.send("POST", "realtime-session", Entity.json(offer), id);
      return opened.readEntity(JsonObject.class).getString("id");
    }
  }

  private List<JsonNode> steps(String request) {
    return log.linesWith("request " + request).stream()
        .filter(line -> line.startsWith("{") && line.contains("opened"))
        .map(LogsIT::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(line, broken);
    }
  }

  @Test
  void theLevelIsChangedWhileTheServerRuns() throws Exception {
    refusedToken();
    assertThat(log.linesWith("token rejected: ")).as("DEBUG, while it is not enabled").isEmpty();

    log.debugging();
    try {
      Waiting.await("the reason of a refusal, at DEBUG")
          .until(
              () -> {
                refusedToken();
                return !log.linesWith("token rejected: ").isEmpty();
              });
    } finally {
      log.asUsual();
    }
  }

  private void refusedToken() {
    try (var stranger = Caller.withToken(endpoints, "no.real.token")) {
      assertThat(stranger.get("ice-servers").getStatus()).isEqualTo(401);
    }
  }
}
