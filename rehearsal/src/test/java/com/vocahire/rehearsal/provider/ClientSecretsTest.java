package com.vocahire.rehearsal.provider;

import static com.vocahire.rehearsal.provider.Provider.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.rehearsal.provider.calls.EmulatorLimits;
import com.vocahire.rehearsal.provider.schema.PublishedSchema;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientSecretsTest {
  private static final String SECRETS = "/v1/realtime/client_secrets";
  private static final String CALLS = "/v1/realtime/calls";
  private static final SettableClock CLOCK = new SettableClock();
  private static RealtimeEmulator emulator;
  private static Provider provider;

  @BeforeAll
  static void start() {
    emulator = RealtimeEmulator.start(0, Provider.KEY, EmulatorLimits.configured(), CLOCK);
    provider = new Provider(emulator);
  }

  @AfterAll
  static void stop() {
    emulator.close();
  }

  @Test
  void givesASecretAndEchoesTheSession() {
    var answer =
        provider.json(
            SECRETS,
            "{\"expires_after\":{\"anchor\":\"created_at\",\"seconds\":30},\"session\":"
                + "{\"type\":\"realtime\",\"model\":\"gpt-realtime-2.1-mini\","
                + "\"audio\":{\"output\":{\"voice\":\"cedar\"}}}}");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode secret = Provider.tree(answer);
    assertThat(new PublishedSchema().refusal("RealtimeCreateClientSecretResponse", secret))
        .isEmpty();
    assertThat(secret.path("value").asText()).startsWith("ek_");
    assertThat(secret.path("expires_at").asLong())
        .isEqualTo(CLOCK.instant().plusSeconds(30).getEpochSecond());
    assertThat(secret.at("/session/model").asText()).isEqualTo("gpt-realtime-2.1-mini");
    assertThat(secret.at("/session/audio/output/voice").asText()).isEqualTo("cedar");
    assertThat(secret.at("/session/id").asText()).startsWith("sess_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'session':{'model':'gpt-realtime'}} | missing_required_parameter | session.type",
        "{'session':{'type':'realtime','temperature':1}} | unknown_parameter | session.temperature",
        "{'session':{'type':'realtime','voice':'ash'}} | unknown_parameter | session.voice",
        "{'session':{'type':'realtime','output_modalities':['smell']}}"
            + " | invalid_value | session.output_modalities.0",
        "{'session':{'type':'realtime','instructions':1}} | invalid_type | session.instructions",
        "{'session':{'type':'transcription'}} | unsupported_session_type | session.type",
        "{'expires_after':{'seconds':9}} | invalid_value | expires_after.seconds",
        "{'expires_after':{'seconds':7201}} | invalid_value | expires_after.seconds",
        "{'expires':1} | unknown_parameter | expires",
        "{ | invalid_json | ",
        "[] | invalid_json | ",
      })
  void refusesWhatTheDescriptionDoesNotAllow(String body, String code, String param) {
    var answer = provider.json(SECRETS, body.replace('\'', '"'));

    assertRefused(answer, 400, code);
    assertThat(Provider.tree(answer).at("/error/param").textValue()).isEqualTo(param);
  }

  @Test
  void aSecretIsNoApiKey() {
    String secret = provider.secret("{\"session\":{\"type\":\"realtime\"}}");

    assertRefused(provider.post(SECRETS, secret, "application/json", "{}"), 401, "invalid_api_key");
  }

  @Test
  void aSecretEndsWhenItSaidItWould() {
    String secret = provider.secret("{\"expires_after\":{\"seconds\":10}}");

    CLOCK.pass(Duration.ofSeconds(9));
    assertRefused(provider.post(CALLS, secret, "application/sdp", "hi"), 400, "invalid_offer");
    CLOCK.pass(Duration.ofSeconds(1));

    assertRefused(provider.post(CALLS, secret, "application/sdp", "hi"), 401, "token_expired");
  }
}
