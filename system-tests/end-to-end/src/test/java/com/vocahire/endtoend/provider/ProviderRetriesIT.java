package com.vocahire.endtoend.provider;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked again of a provider that fails, by the provider's own clock. */
@OnRehearsal(SharedProfile.class)
class ProviderRetriesIT {

  /** vocahire.provider.retry-delay, doubled each time, and vocahire.provider.retry-jitter. */
  private static final List<Integer> WAITS_MS = List.of(200, 400, 800);

  private static final double JITTER = 0.25;

  private final Emulator emulator;
  private final Caller caller;

  ProviderRetriesIT(Endpoints endpoints, Emulator emulator) {
    this.emulator = emulator;
    caller = Caller.candidate(endpoints, "repetitions-" + UUID.randomUUID());
  }

  @BeforeEach
  void clear() {
    emulator.clearRequests();
  }

  @AfterEach
  void heal() {
    emulator.heal();
    caller.close();
  }

  @Test
  void aTokenRequestIsRetriedWithExponentialBackoff() {
    emulator.inject(Map.of("client_secrets", Map.of("status", 503, "times", WAITS_MS.size())));

    var opening = caller.post("realtime-session", Map.of("jobTitle", "Cook"));

    assertThat(opening.getStatus()).isEqualTo(201);
    var at = emulator.requestTimes("client_secrets");
    assertThat(at).hasSize(WAITS_MS.size() + 1);
    for (int i = 0; i < WAITS_MS.size(); i++) {
      int wait = WAITS_MS.get(i);
      assertThat(at.get(i + 1) - at.get(i))
          .as("wait %d", i + 1)
          .isGreaterThanOrEqualTo((long) (wait * (1 - JITTER)) - 5);
    }
    caller
        .delete("realtime-session/" + opening.readEntity(JsonObject.class).getString("id"))
        .close();
  }

  @Test
  void aProviderThatStaysBrokenIsGivenUp() {
    emulator.inject(Map.of("client_secrets", Map.of("answer", "reset")));

    assertProblem(
        caller.post("realtime-session", Map.of("jobTitle", "Cook")), 502, "provider_error");

    assertThat(emulator.requestTimes("client_secrets")).hasSize(WAITS_MS.size() + 1);
  }

  @Test
  void aRefusedTokenRequestIsNotRetried() {
    emulator.inject(Map.of("client_secrets", Map.of("status", 400)));

    assertProblem(
        caller.post("realtime-session", Map.of("jobTitle", "Cook")), 502, "provider_error");

    assertThat(emulator.requestTimes("client_secrets")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "html"})
  void anOfferGoesOutOnce(String answer) {
    emulator.inject(Map.of("calls", Map.of("answer", answer)));

    assertProblem(caller.openAndExchange(), 502, "provider_error");

    assertThat(emulator.requestTimes("calls")).hasSize(1);
  }

  @Test
  void noRedirectIsFollowedWithOurKey() {
    emulator.inject(
        Map.of(
            "calls", Map.of("answer", "redirect"), "client_secrets", Map.of("answer", "redirect")));

    assertProblem(caller.openAndExchange(), 502, "provider_error");
    assertProblem(
        caller.post("realtime-session", Map.of("jobTitle", "Cook")), 502, "provider_error");

    assertThat(emulator.requests("elsewhere")).isZero();
  }

  @Test
  void aRedirectedHangUpIsNotFollowedAndNotTakenForDone() {
    emulator.inject(Map.of("hangup", Map.of("answer", "redirect", "times", 1)));
    var id = caller.openAndExchange().readEntity(JsonObject.class).getString("sessionId");

    caller.delete("realtime-session/" + id).close();

    Waiting.await("a second hang-up").until(() -> emulator.requests("hangup") >= 2);
    assertThat(emulator.requests("elsewhere")).isZero();
  }
}
