package com.vocahire.endtoend.provider;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers see of a provider that fails. */
@OnRehearsal(SharedProfile.class)
class ProviderFaultsIT {

  private static final Duration EXCHANGE_BUDGET = Duration.ofSeconds(15);

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;

  ProviderFaultsIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.ada = ada;
  }

  @AfterEach
  void heal() {
    emulator.heal();
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "huge", "reset"})
  void nonsenseIsAProviderError(String answer) {
    emulator.inject(Map.of("calls", Map.of("answer", answer)));

    assertProblem(ada.openAndExchange(), 502, "provider_error");
  }

  @Test
  void itsRefusalIsAProviderErrorAndEndsTheSession() throws Exception {
    emulator.inject(Map.of("calls", Map.of("status", 500)));
    var title = "Sailor " + UUID.randomUUID();

    var answer = ada.post("webrtc-exchange", Map.of("jobTitle", title, "sdp", Offers.chromium()));

    assertProblem(answer, 502, "provider_error");
    try (var record = new InterviewRecord(endpoints)) {
      assertThat(record.latest(title).endReason()).isEqualTo("FAILED");
    }
  }

  @Test
  void aBusyProviderSaysWhenToComeBack() {
    emulator.inject(Map.of("client_secrets", Map.of("status", 429, "retryAfterSeconds", 3)));

    var answer = ada.post("realtime-session", Map.of("jobTitle", "Cook"));

    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("3");
    assertProblem(answer, 503, "provider_busy");
  }

  @Test
  void aSilentProviderIsGivenUpAfterItsBudget() {
    emulator.inject(Map.of("calls", Map.of("silence", true)));
    long asked = System.nanoTime();

    assertProblem(ada.openAndExchange(), 504, "provider_timeout");

    assertThat(Duration.ofNanos(System.nanoTime() - asked))
        .as("an answer is given although the provider never gives one, and not before")
        .isGreaterThanOrEqualTo(EXCHANGE_BUDGET);
  }
}
