package com.vocahire.rehearsal.provider;

import static com.vocahire.rehearsal.provider.Provider.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsal.provider.schema.PublishedSchema;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealtimeApiTest {
  private static final String SECRETS = "/v1/realtime/client_secrets";
  private static final String CALLS = "/v1/realtime/calls";
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
  void refusesOtherContent() {
    assertRefused(
        provider.post(SECRETS, Provider.KEY, "text/plain", "{}"), 400, "unsupported_content_type");
    assertRefused(
        provider.post(CALLS, Provider.KEY, "application/json", "{}"),
        400,
        "unsupported_content_type");
  }

  @Test
  void refusesWhoHasNoKey() {
    assertRefused(provider.post(SECRETS, null, "application/json", "{}"), 401, "missing_api_key");
    assertRefused(provider.post(SECRETS, "no", "application/json", "{}"), 401, "invalid_api_key");
    assertRefused(provider.post(CALLS, "ek_no", "application/sdp", "v=0"), 401, "invalid_api_key");
    assertRefused(provider.post(CALLS + "/rtc_1/hangup", "no", null, ""), 401, "invalid_api_key");
    assertRefused(provider.send("GET", "/v1/models", "no", null, null), 401, "invalid_api_key");
  }

  @Test
  void refusesUnknownPartsAndBrokenOffers() {
    assertRefused(multipart("extra", "1"), 400, "unknown_parameter");
    assertRefused(multipart("session", "{\"type\":\"live\"}"), 400, "invalid_value");
    assertRefused(multipart("session", "nothing"), 400, "invalid_json");
    assertRefused(multipart("session", "{\"type\":\"realtime\"}"), 400, "invalid_offer");
  }

  @Test
  void hangingUpAnUnknownCallIsNotFound() {
    assertRefused(
        provider.post(CALLS + "/rtc_none/hangup", Provider.KEY, null, ""),
        404,
        "call_id_not_found");
  }

  @Test
  void listsModelsWithTheirEnd() {
    var models = Provider.tree(provider.send("GET", "/v1/models", Provider.KEY, null, null));

    assertThat(new PublishedSchema().refusal("ListModelsResponse", models)).isEmpty();
    assertThat(models.toString()).contains("gpt-realtime-2.1").contains("2027-01-20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/realtime/sessions", "/v1/realtime", "/v1/realtime?model=gpt-x"})
  void theBetaIsOff(String path) {
    assertRefused(provider.json(path, "{}"), 400, "beta_api_shape_disabled");
  }

  @Test
  void theBetaHeaderIsRefused() {
    var request =
        HttpRequest.newBuilder(provider.at(SECRETS))
            .header("Authorization", "Bearer " + Provider.KEY)
            .header("OpenAI-Beta", "realtime=v1")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertRefused(provider.sent(request), 400, "beta_api_shape_disabled");
  }

  @Test
  void otherUrlsAndMethodsAreErrorsOfTheSameShape() {
    assertRefused(provider.json("/v1/chat", "{}"), 404, "unknown_url");
    assertRefused(
        provider.send("PUT", SECRETS, Provider.KEY, "application/json", "{}"),
        405,
        "method_not_supported");
  }

  @Test
  void browsersOfOtherOriginsMayAsk() {
    var preflight =
        HttpRequest.newBuilder(provider.at(CALLS))
            .header("Origin", "http://127.0.0.1:1")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type,x-client")
            .method("OPTIONS", BodyPublishers.noBody())
            .build();
    var allowed = provider.sent(preflight).headers();
    assertThat(allowed.firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("authorization")
        .contains("content-type")
        .contains("x-client");

    var request =
        HttpRequest.newBuilder(provider.at(CALLS))
            .header("Origin", "http://127.0.0.1:1")
            .POST(BodyPublishers.noBody())
            .build();
    var answer = provider.sent(request);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("Location");
  }

  private static HttpResponse<String> multipart(String name, String value) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"sdp\"\r\nContent-Type: application/sdp\r\n\r\n"
            + "v=0\r\n\r\n--b\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"\r\n\r\n"
            + value
            + "\r\n--b--\r\n";
    return provider.post(CALLS, Provider.KEY, "multipart/form-data; boundary=b", body);
  }
}
