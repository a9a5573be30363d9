package com.vocahire.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code /api/diagnostic/webrtc-test} where all is well, and what of it is a candidate's. What is
 * wrong is named in {@code DiagnosisTableIT} of the fault tests.
 */
@OnRehearsal(SharedProfile.class)
class WebrtcDiagnosisIT {

  private final Endpoints endpoints;
  private Caller operator;

  WebrtcDiagnosisIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @BeforeEach
  void open() {
    operator = Caller.named(endpoints, "eve", "operator");
  }

  @AfterEach
  void close() {
    operator.close();
  }

  @Test
  void allIsWell() {
    assertThat(found())
        .containsEntry("provider-reachable", "passed")
        .containsEntry("provider-key", "passed")
        .containsEntry("provider-model", "passed")
        .containsEntry("provider-token", "passed")
        .containsEntry("provider-clock", "passed");
  }

  @Test
  void aCandidateGetsWhatTheBrowserNeedsAndNoMore() {
    try (var candidate = Caller.newcomer(endpoints)) {
      var answer = candidate.get("diagnostic/webrtc-test").readEntity(JsonObject.class);

      assertThat(answer.getJsonObject("thresholds").getInt("lossBadPercent")).isEqualTo(10);
      assertThat(answer).doesNotContainKey("server").containsKey("iceServers");
    }
  }

  private Map<String, String> found() {
    var answer = operator.get("diagnostic/webrtc-test");
    assertThat(answer.getStatus()).isEqualTo(200);
    var server = answer.readEntity(JsonObject.class).getJsonObject("server");
    var checks = server.getJsonArray("checks").getValuesAs(JsonObject.class);
    return checks.stream()
        .collect(
            Collectors.toMap(each -> each.getString("name"), each -> each.getString("status")));
  }
}
