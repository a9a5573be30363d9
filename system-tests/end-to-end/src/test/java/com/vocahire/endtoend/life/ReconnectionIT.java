package com.vocahire.endtoend.life;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.life.InterviewCalls.Call;
import com.vocahire.endtoend.testkit.database.AuditTrail;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An interview whose call broke continues in a new one; it never has more than one. */
@OnRehearsal(SharedProfile.class)
class ReconnectionIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;
  private InterviewCalls calls;

  ReconnectionIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.ada = ada;
  }

  @BeforeEach
  void open() throws Exception {
    calls = new InterviewCalls(endpoints, emulator);
  }

  @AfterEach
  void close() throws Exception {
    emulator.heal();
    calls.close();
  }

  @Test
  void continuesInANewCallWithinTheSameTime() throws Exception {
    var opened = ada.openAndExchange().readEntity(JsonObject.class);
    var id = opened.getString("sessionId");
    ada.post("realtime-session/" + id + "/events", Map.of("type", "connected")).close();

    var answer = reconnect(ada, id);

    assertThat(answer.getStatus()).isEqualTo(200);
    var reconnected = answer.readEntity(JsonObject.class);
    var session = ada.get("realtime-session/" + id).readEntity(JsonObject.class);
    assertThat(reconnected.getString("sdp"))
        .startsWith("v=0")
        .isNotEqualTo(opened.getString("sdp"));
    assertThat(reconnected.getString("endsAt")).isEqualTo(session.getString("endsAt"));
    assertThat(session.getString("endsAt").substring(0, 22))
        .isEqualTo(opened.getString("endsAt").substring(0, 22));
    assertThat(reconnected.getInt("timeLeft")).isBetween(40 * 60, opened.getInt("timeLeft"));
    assertThat(session.getString("state")).isEqualTo("live");
    assertThat(session.getInt("reconnections")).isEqualTo(1);
    var kept = ada.get("interviews/" + id).readEntity(JsonObject.class);
    assertThat(kept.getInt("reconnections")).isEqualTo(1);
    assertTheSameInterviewerButOneCall(id);
    try (var trail = new AuditTrail(endpoints)) {
      assertThat(trail.of(id))
          .extracting(AuditTrail.Entry::action)
          .containsExactly("OPENED", "RECONNECTED", "READ");
    }
    end(id);
    Waiting.await("no call").until(() -> calls.openAtProvider(id).isEmpty());
  }

  /** The instructions between our rules are those of the first call. */
  private void assertTheSameInterviewerButOneCall(String id) throws Exception {
    var both = calls.of(id);
    var first = emulator.call(both.get(0).id());
    var second = emulator.call(both.get(1).id());
    assertThat(second.required("jobTitle").asText()).isEqualTo(first.required("jobTitle").asText());
    assertThat(second.required("instructionsSha256").asText())
        .isEqualTo(first.required("instructionsSha256").asText());
    awaitOneCall(id, both.get(1).id());
    assertThat(emulator.call(both.get(0).id()).required("closedBecause").asText())
        .isEqualTo("hung up by the API");
  }

  private void awaitOneCall(String id, String call) {
    Waiting.await("one call")
        .untilAsserted(
            () -> {
              assertThat(calls.openAtProvider(id)).containsExactly(call);
              assertThat(calls.of(id)).filteredOn(Call::due).isEmpty();
            });
    assertThat(openCall(id)).isEqualTo(call);
  }

  private String openCall(String id) {
    try {
      var open = calls.of(id).stream().filter(Call::open).map(Call::id).toList();
      assertThat(open).hasSize(1);
      return open.get(0);
    } catch (java.sql.SQLException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  @Test
  void isRefusedWhereThereIsNothingToContinue() throws Exception {
    var waiting = ada.created();
    assertProblem(reconnect(ada, waiting), 409, "not_exchanged");
    end(waiting);
    assertProblem(reconnect(ada, waiting), 409, "session_ended");

    var id = ada.connecting();
    calls.haveBeen(id, 30);
    int before = emulator.requests("calls");
    try (var bob = Caller.newcomer(endpoints)) {
      assertProblem(reconnect(bob, id), 404, "session_not_found");
    }
    assertProblem(reconnect(ada, id), 409, "reconnections_used_up");
    assertProblem(ada.post(path(id), Map.of("sdp", "v=0\r\n")), 422, "invalid_sdp");
    assertProblem(ada.post(path(id), Map.of()), 422, "invalid_request");
    assertThat(emulator.requests("calls")).isEqualTo(before);
    assertThat(calls.of(id)).extracting(Call::open).containsExactly(true);
    end(id);
  }

  @Test
  void isNoOpening() {
    for (int opening = 0; opening < 8; opening++) {
      end(ada.created());
    }
    var id = ada.connecting();
    assertThat(reconnect(ada, id).getStatus()).isEqualTo(200);
    assertThat(reconnect(ada, id).getStatus()).isEqualTo(200);
    end(id);

    end(ada.created());

    assertProblem(ada.openAndExchange(), 429, "quota_exceeded");
  }

  @Test
  void isAskedOnceAndCountsThoughTheProviderFails() throws Exception {
    var id = ada.connecting();
    var call = openCall(id);

    for (var fault : new String[] {"html", "invalid_sdp"}) {
      emulator.inject(Map.of("calls", Map.of("answer", fault)));
      int before = emulator.requests("calls");
      assertProblem(reconnect(ada, id), 502, "provider_error");
      assertThat(emulator.requests("calls")).isEqualTo(before + 1);
    }
    emulator.inject(Map.of("calls", Map.of("status", 429, "retryAfterSeconds", 3)));
    assertProblem(reconnect(ada, id), 503, "provider_busy");

    assertThat(ada.get("realtime-session/" + id).readEntity(JsonObject.class))
        .containsEntry("reconnections", jakarta.json.Json.createValue(0));
    assertThat(calls.openAtProvider(id)).containsExactly(call);
    assertThat(calls.counted(id)).isEqualTo(3);
    emulator.heal();
    assertThat(reconnect(ada, id).getStatus()).isEqualTo(200);
    end(id);
  }

  @Test
  void ofTwoConcurrentOnesTheLaterOneStays() throws Exception {
    var id = ada.connecting();
    try (var slow = SlowExchange.of(emulator, () -> reconnect(ada, id))) {
      assertThat(reconnect(ada, id).getStatus()).isEqualTo(200);
      var later = openCall(id);

      assertProblem(slow.answer(), 409, "already_exchanged");

      assertThat(calls.of(id)).hasSize(3);
      awaitOneCall(id, later);
    }
    end(id);
  }

  @Test
  void aCallThatComesAfterTheEndIsHungUp() throws Exception {
    var id = ada.connecting();
    try (var slow = SlowExchange.of(emulator, () -> reconnect(ada, id))) {
      end(id);

      assertProblem(slow.answer(), 409, "session_ended");
    }
    assertThat(calls.of(id)).hasSize(2);
    Waiting.await("no call").until(() -> calls.openAtProvider(id).isEmpty());
  }

  @Test
  void theOldCallIsHungUpLaterWhenTheProviderRefusesAndDeletedWithTheInterview() throws Exception {
    var id = ada.connecting();
    emulator.inject(Map.of("hangup", Map.of("status", 500)));
    assertThat(reconnect(ada, id).getStatus()).isEqualTo(200);
    assertThat(calls.of(id)).extracting(Call::due).containsExactly(true, false);
    var both = calls.openAtProvider(id);
    assertThat(both).hasSize(2);

    ada.delete("interviews/" + id).close();
    assertThat(calls.of(id)).extracting(Call::due).containsExactly(true, true);
    emulator.heal();
    try (var time = new TimeShift(endpoints)) {
      time.hangUpIsLongDue(id);
    }

    Waiting.await("nothing is left").until(() -> calls.of(id).isEmpty());
    assertThat(both).allMatch(call -> emulator.stateOf(call).equals("closed"));
  }

  private static String path(String id) {
    return "realtime-session/" + id + "/reconnections";
  }

  private static Response reconnect(Caller caller, String id) {
    return caller.post(path(id), Map.of("sdp", Offers.chromium()));
  }

  private void end(String id) {
    ada.delete("realtime-session/" + id).close();
  }
}
