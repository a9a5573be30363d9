package com.vocahire.rehearsal.provider;

import static com.vocahire.rehearsal.provider.Provider.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AzureVariantTest {
  private static final String SECRETS = "/openai/v1/realtime/client_secrets";
  private static final String TOKEN = "/entra/acme.onmicrosoft.com/oauth2/v2.0/token";
  private static final String GRANT =
      "grant_type=client_credentials&client_id=app"
          + "&scope=https%3A%2F%2Fcognitiveservices.azure.com%2F.default&client_secret=";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static RealtimeEmulator emulator;
  private static Provider provider;

  @BeforeAll
  static void start() {
    emulator = RealtimeEmulator.start(0, Provider.KEY);
    provider = new Provider(emulator);
  }

  @AfterAll
  static void stop() {
    emulator.close();
  }

  @Test
  void takesTheKeyInAFieldOfItsOwn() {
    assertThat(secrets(SECRETS, "api-key", Provider.KEY).statusCode()).isEqualTo(200);
    assertRefused(secrets(SECRETS, "api-key", "other"), 401, "invalid_api_key");
    assertRefused(
        secrets(SECRETS, "Authorization", "Bearer " + Provider.KEY), 401, "invalid_api_key");
    assertRefused(
        secrets("/v1/realtime/client_secrets", "api-key", Provider.KEY), 401, "missing_api_key");
  }

  @Test
  void takesATokenOfItsEntra() {
    var answer = Provider.tree(provider.post(TOKEN, null, FORM, GRANT + Provider.KEY));
    var token = answer.path("access_token").asText();

    assertThat(answer.path("expires_in").asInt()).isEqualTo(3599);
    assertThat(secrets(SECRETS, "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
    assertRefused(
        secrets("/v1/realtime/client_secrets", "Authorization", "Bearer " + token),
        401,
        "invalid_api_key");
  }

  @Test
  void signsNoOtherApplicationIn() {
    assertRefused(provider.post(TOKEN, null, FORM, GRANT + "guessed"), 401, "invalid_client");
    assertRefused(provider.post(TOKEN, null, FORM, "grant_type=password"), 400, "invalid_request");
  }

  @Test
  void refusesADatedVersion() {
    assertRefused(
        secrets(SECRETS + "?api-version=2025-04-01-preview", "api-key", Provider.KEY),
        400,
        "unsupported_api_version");
  }

  @Test
  void hangsUpUnderItsOwnPath() {
    var request =
        HttpRequest.newBuilder(provider.at("/openai/v1/realtime/calls/rtc_none/hangup"))
            .header("api-key", Provider.KEY)
            .POST(BodyPublishers.noBody())
            .build();

    assertRefused(provider.sent(request), 404, "call_id_not_found");
  }

  private static HttpResponse<String> secrets(String path, String field, String value) {
    return provider.sent(
        HttpRequest.newBuilder(provider.at(path))
            .header(field, value)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"session\":{\"type\":\"realtime\"}}"))
            .build());
  }
}
