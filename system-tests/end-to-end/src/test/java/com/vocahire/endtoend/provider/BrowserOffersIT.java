package com.vocahire.endtoend.provider;

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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The offers of Chromium, Firefox and Safari, as the provider gets them. */
@OnRehearsal(SharedProfile.class)
class BrowserOffersIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller candidate;
  private final String title = "Cartographer " + UUID.randomUUID();

  BrowserOffersIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    candidate = Caller.candidate(endpoints, "candidate-" + UUID.randomUUID());
  }

  @AfterEach
  void heal() {
    emulator.heal();
    candidate.close();
  }

  static Stream<String> offers() {
    return Offers.recorded();
  }

  @ParameterizedTest
  @MethodSource("offers")
  void reachesTheProviderByteForByteInOneRequest(String name) throws Exception {
    String offer = Offers.recorded(name);

    var answer = candidate.post("webrtc-exchange", Map.of("jobTitle", title, "sdp", offer));

    assertThat(answer.getStatus()).isEqualTo(201);
    assertArrived(offer, answer.readEntity(JsonObject.class));
  }

  @ParameterizedTest
  @MethodSource("offers")
  void reachesTheProviderByteForByteUnderAToken(String name) throws Exception {
    String offer = Offers.recorded(name);
    var opened =
        candidate.post("realtime-session", Map.of("jobTitle", title)).readEntity(JsonObject.class);

    var answer =
        candidate.post(
            "webrtc-exchange",
            Map.of(
                "sessionId", opened.getString("id"),
                "token", opened.getString("token"),
                "sdp", offer));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertArrived(offer, answer.readEntity(JsonObject.class));
  }

  @Test
  void aDamagedOfferDoesNotReachTheProvider() {
    int asked = emulator.requests("calls");
    String offer = Offers.chromium().replaceAll("a=fingerprint:.*\r\n", "");

    var answer = candidate.post("webrtc-exchange", Map.of("jobTitle", title, "sdp", offer));

    assertProblem(answer, 422, "invalid_sdp");
    assertThat(emulator.requests("calls")).isEqualTo(asked);
  }

  @Test
  void aCallWhoseAnswerIsNoUseIsHungUp() {
    emulator.inject(Map.of("calls", Map.of("answer", "invalid_sdp")));
    int hungUp = emulator.requests("hangup");

    assertProblem(candidate.openAndExchange(), 502, "provider_error");

    Waiting.await("the hang-up").until(() -> emulator.requests("hangup") > hungUp);
  }

  private void assertArrived(String offer, JsonObject exchanged) throws Exception {
    assertThat(exchanged.getString("sdp")).startsWith("v=0").contains("a=fingerprint:");
    try (var record = new InterviewRecord(endpoints)) {
      var call = emulator.call(record.latest(title).callId());
      assertThat(call.required("offerSha256").asText()).isEqualTo(sha256(offer));
    }
    candidate.delete("realtime-session/" + exchanged.getString("sessionId")).close();
  }

  private static String sha256(String text) throws Exception {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
