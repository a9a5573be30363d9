package com.vocahire.endtoend.ice;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which network paths a call was offered, and which it used: stored with its interview. */
@OnRehearsal(SharedProfile.class)
class IcePathsIT {

  private static final Map<String, String> OVER_RELAY =
      Map.of("localType", "relay", "remoteType", "host", "protocol", "udp", "relayProtocol", "tls");

  private final Caller ada;

  IcePathsIT(Endpoints endpoints, Caller ada) {
    this.ada = ada;
  }

  @AfterEach
  void close() {}

  @Test
  void keepsWhatTheProviderOfferedAndWhatWon() {
    var id = ada.connecting();
    assertThat(connection(id)).doesNotContainKey("path");
    assertThat(connection(id).getJsonArray("offered").getValuesAs(JsonString.class))
        .isNotEmpty()
        .allMatch(path -> path.getString().matches("(udp|tcp)/[0-9]+"));

    report(id, OVER_RELAY);
    assertThat(connection(id).getJsonObject("path").toString())
        .isEqualTo(
            "{\"localType\":\"relay\",\"protocol\":\"udp\",\"relayProtocol\":\"tls\",\"remoteType\":\"host\"}");

    report(id, Map.of("localType", "srflx", "remoteType", "host", "protocol", "tcp"));
    var later = connection(id).getJsonObject("path");
    assertThat(later.getString("localType")).isEqualTo("srflx");
    assertThat(later).doesNotContainKey("relayProtocol");
    ada.delete("realtime-session/" + id).close();
    assertThat(connection(id).getJsonObject("path")).as("when it is over").isEqualTo(later);
  }

  @Test
  void takesNoOtherWords() {
    var events = "realtime-session/" + ada.connecting() + "/events";
    for (var wrong :
        new Map<?, ?>[] {
          Map.of("localType", "carrier pigeon", "remoteType", "host", "protocol", "udp"),
          Map.of("localType", "host", "remoteType", "host"),
          Map.of("localType", "host", "remoteType", "host", "protocol", "sctp")
        }) {
      assertProblem(
          ada.post(events, Map.of("type", "connected", "path", wrong)), 422, "invalid_request");
    }
  }

  private void report(String id, Map<String, String> path) {
    try (var noted =
        ada.post("realtime-session/" + id + "/events", Map.of("type", "connected", "path", path))) {
      assertThat(noted.getStatus()).isEqualTo(204);
    }
  }

  private JsonObject connection(String id) {
    return ada.get("interviews/" + id).readEntity(JsonObject.class).getJsonObject("connection");
  }
}
