package com.vocahire.endtoend.opening;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A repeat after a failure, or after the node died: never paid twice, and never stuck. */
@OnRehearsal(SharedProfile.class)
class RetryAfterFailureIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;
  private final String key = UUID.randomUUID().toString();
  private final String title = "Cook " + key;

  RetryAfterFailureIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.ada = ada;
  }

  @AfterEach
  void close() {
    emulator.heal();
  }

  @Test
  void aFailureThatMayHaveBeenPaidIsAnsweredAgainAndNotRepeated() {
    int before = emulator.requests("calls");
    emulator.inject(Map.of("calls", Map.of("status", 500)));
    assertProblem(exchange(ada), 502, "provider_error");
    emulator.heal();

    assertProblem(exchange(ada), 502, "provider_error");

    assertThat(emulator.requests("calls") - before).isEqualTo(1);
  }

  @Test
  void whatTheProviderHadNoTimeForMayBeTriedAgainUnderTheSameKey() {
    emulator.inject(Map.of("calls", Map.of("status", 429, "retryAfterSeconds", 1)));
    assertProblem(exchange(ada), 503, "provider_busy");
    emulator.heal();

    assertThat(exchange(ada).getStatus()).isEqualTo(201);
  }

  @Test
  void aTokenOpeningWhoseNodeDiedIsPerformedByTheRepeat() throws Exception {
    var first = open(key).readEntity(JsonObject.class);
    diedInBetween(first.getString("id"));

    var again = open(key).readEntity(JsonObject.class);

    assertThat(again.getString("id")).isEqualTo(first.getString("id"));
    assertThat(ada.exchange(again.getString("id"), again.getString("token")).getStatus())
        .isEqualTo(200);
  }

  @Test
  void anExchangeWhoseNodeDiedIsNeverRepeated() throws Exception {
    var first = exchange(ada).readEntity(JsonObject.class);
    diedInBetween(first.getString("sessionId"));
    int before = emulator.requests("calls");

    assertProblem(exchange(ada), 409, "session_ended");

    assertThat(emulator.requests("calls")).isEqualTo(before);
  }

  /** As if the node had not come to record the answer, long ago. */
  private void diedInBetween(String session) throws Exception {
    try (var time = new TimeShift(endpoints)) {
      time.removeAnswer(session, Duration.ofMinutes(1));
    }
  }

  private Response open(String underKey) {
    return ada.post("realtime-session", Map.of("jobTitle", title), underKey);
  }

  private Response exchange(Caller caller) {
    return caller.post("webrtc-exchange", Map.of("jobTitle", title, "sdp", Offers.chromium()), key);
  }
}
