package com.vocahire.endtoend.operations;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.ServerLog;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller was shown can be found in the log, and what it shows there says whose it is. */
@OnRehearsal(SharedProfile.class)
class RequestIdsInLogIT {

  private final ServerLog log;
  private final Emulator emulator;
  private final Caller ada;

  RequestIdsInLogIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    log = new ServerLog(endpoints);
    this.emulator = emulator;
    this.ada = ada;
  }

  @AfterEach
  void close() {
    emulator.heal();
  }

  @Test
  void everyStepNamesTheSessionAndTheRequestThatCausedIt() {
    var opening = "opening-" + UUID.randomUUID();
    var report = "report-" + UUID.randomUUID();
    var ending = "ending-" + UUID.randomUUID();

    var offer = Map.of("jobTitle", "Cook", "sdp", Offers.chromium());
    var id =
        asked(opening, "POST", "webrtc-exchange", offer)
            .readEntity(JsonObject.class)
            .getString("sessionId");
    var session = "realtime-session/" + id;
    asked(report, "POST", session + "/events", Map.of("type", "connected")).close();
    asked(ending, "DELETE", session, null).close();

    assertStep(id, opening, "opened");
    assertStep(id, opening, "answered");
    assertStep(id, report, "live");
    assertStep(id, ending, "ended");
  }

  @Test
  void aFailureIsLoggedOnceWithTheRequestThatTheCallerWasShown() {
    emulator.inject(Map.of("calls", Map.of("status", 500)));
    var request = "failing-" + UUID.randomUUID();
    var offer = Map.of("jobTitle", "Cook", "sdp", Offers.chromium());

    assertProblem(asked(request, "POST", "webrtc-exchange", offer), 502, "provider_error");

    Waiting.await("the failure in the log").until(() -> !failures(request).isEmpty());
    assertThat(failures(request)).hasSize(1);
  }

  private List<String> failures(String request) {
    return log.linesWith("request " + request + ": provider_error");
  }

  private Response asked(String request, String method, String path, Object body) {
    var entity = body == null ? null : Entity.json(body);
    return ada.send(method, path, entity, Map.of("X-Request-Id", request));
  }

  private void assertStep(String session, String request, String step) {
    Waiting.await(step + " in the log")
        .until(
            () ->
                log.linesWith("session " + session + ", request " + request + ":").stream()
                    .anyMatch(line -> line.contains(step)));
  }
}
