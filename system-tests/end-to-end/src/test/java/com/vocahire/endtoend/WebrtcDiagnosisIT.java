package com.vocahire.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code /api/diagnostic/webrtc-test}: each thing that can be wrong with the provider is named by
 * its own check. What was made wrong and what was found stands in {@code
 * target/provider-diagnosis-<server>.txt}.
 */
@ExtendWith(OnRunningRehearsal.class)
class WebrtcDiagnosisIT {

  private static final List<String> REPORT = new ArrayList<>();

  private final Endpoints endpoints;
  private Caller operator;
  private Emulator emulator;

  WebrtcDiagnosisIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @BeforeEach
  void open() {
    operator = Caller.named(endpoints, "eve", "operator");
    emulator = new Emulator(endpoints);
  }

  @AfterEach
  void close() {
    emulator.inject(Map.of());
    emulator.close();
    operator.close();
  }

  @AfterAll
  static void report() throws Exception {
    var file = "provider-diagnosis-" + System.getProperty("vocahire.server") + ".txt";
    Files.write(Path.of("target", file), REPORT);
  }

  @Test
  void allIsWell() {
    assertThat(found("nothing"))
        .containsEntry("provider-reachable", "passed")
        .containsEntry("provider-key", "passed")
        .containsEntry("provider-model", "passed")
        .containsEntry("provider-model-shutdown", "passed")
        .containsEntry("provider-clock", "passed");
  }

  @Test
  void aRefusedKeyIsNamed() {
    emulator.inject(Map.of("models", Map.of("status", 401)));

    assertThat(found("the provider answers 401"))
        .containsEntry("provider-reachable", "passed")
        .containsEntry("provider-key", "failed");
  }

  @Test
  void aBrokenProviderIsNamed() {
    emulator.inject(Map.of("models", Map.of("status", 500)));

    assertThat(found("the provider answers 500"))
        .containsEntry("provider-reachable", "failed")
        .containsEntry("provider-key", "warned");
  }

  @Test
  void aSilentProviderAndOneThatBreaksOffAreNamed() {
    emulator.inject(Map.of("models", Map.of("silence", true)));
    assertThat(found("the provider is silent")).containsEntry("provider-reachable", "failed");

    emulator.inject(Map.of("models", Map.of("answer", "RESET")));
    assertThat(found("the provider resets the connection"))
        .containsEntry("provider-reachable", "failed");
  }

  @Test
  void nonsenseIsNamed() {
    emulator.inject(Map.of("models", Map.of("answer", "HTML")));

    assertThat(found("a proxy answers HTML")).containsValue("failed");
  }

  @Test
  void aCandidateGetsWhatTheBrowserNeedsAndNoMore() {
    try (var candidate = Caller.newcomer(endpoints)) {
      var answer = candidate.get("diagnostic/webrtc-test").readEntity(JsonObject.class);

      assertThat(answer.getJsonObject("thresholds").getInt("lossBadPercent")).isEqualTo(10);
      assertThat(answer).doesNotContainKey("server").containsKey("iceServers");
    }
  }

  private Map<String, String> found(String made) {
    var answer = operator.get("diagnostic/webrtc-test");
    assertThat(answer.getStatus()).isEqualTo(200);
    var server = answer.readEntity(JsonObject.class).getJsonObject("server");
    var checks = server.getJsonArray("checks").getValuesAs(JsonObject.class);
    for (JsonObject check : checks) {
      if (!check.getString("status").equals("passed")) {
        REPORT.add(
            String.join(
                " | ",
                made,
                check.getString("name"),
                check.getString("status"),
                check.getString("advice")));
      }
    }
    return checks.stream()
        .collect(
            Collectors.toMap(each -> each.getString("name"), each -> each.getString("status")));
  }
}
