package com.vocahire.endtoend.api;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Simple answers, and what is wrong with a request. */
@OnRehearsal(SharedProfile.class)
class RequestsIT {

  private final Caller ada;

  RequestsIT(Endpoints endpoints) {
    ada = Caller.candidate(endpoints, "ada");
  }

  @AfterEach
  void close() {
    ada.close();
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
  void namesWhatIsWrongWithARequest() {
    var video = Offers.chromium() + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n";

    assertProblem(ada.post("realtime-session", Map.of()), 422, "invalid_request");
    assertProblem(ada.post("realtime-session", "no JSON"), 400, "malformed_request");
    assertProblem(
        ada.post("webrtc-exchange", Map.of("jobTitle", "Cook", "sdp", video)), 422, "invalid_sdp");
    assertProblem(ada.get("no-such-route"), 404, "not_found");
  }
}
