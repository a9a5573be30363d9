package com.vocahire.endtoend.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of the configured origins may use the API, and of no other. */
@OnRehearsal(SharedProfile.class)
public class CorsIT {

  /** Configured for the shared rehearsal. */
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private final Endpoints endpoints;
  private final RawRequests requests;

  CorsIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    requests = new RawRequests(endpoints, "127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/ice-servers", "/api/webrtc-exchange", "/api/interviews/1"})
  void asksNoTokenBeforehand(String route) {
    var answer = preflight(route, SharedProfile.CORS_ORIGIN);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header(ALLOWED)).isEqualTo(SharedProfile.CORS_ORIGIN);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT", "DELETE");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains(
            "Authorization", "Content-Type", "Idempotency-Key", "If-None-Match", "traceparent");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    assertThat(answer.header("Vary")).contains("Origin");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(answer.headers()).doesNotContainKey("access-control-allow-credentials");
  }

  @Test
  void givesTheAnswerAndTheHeadersThatScriptsNeed() {
    try (var ada = Caller.newcomer(endpoints)) {
      var token = "Authorization: " + ada.authorization();

      var answer = requests.get("/api/ice-servers", token, "Origin: " + SharedProfile.CORS_ORIGIN);

      assertThat(answer.status()).isEqualTo(200);
      assertAllowed(answer);
    }
  }

  @Test
  void saysWhyItRefuses() {
    var origin = "Origin: " + SharedProfile.CORS_ORIGIN;

    assertAllowed(requests.get("/api/ice-servers", origin));
    assertAllowed(requests.get("/api/no-such-route", origin));
    assertAllowed(requests.announce("/api/realtime-session", 1_000_000, origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://jobs.example:8443",
        "https://jobs.example",
        "https://jobs.example:8443.evil.example",
        "HTTPS://JOBS.EXAMPLE:8443",
        "null",
        "*"
      })
  void anyOtherOriginReadsNothing(String origin) {
    for (var answer :
        new RawRequests.Answer[] {
          preflight("/api/ice-servers", origin), requests.get("/openapi", "Origin: " + origin)
        }) {
      assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
      assertThat(answer.header("Vary")).contains("Origin");
    }
  }

  @Test
  void thePageIsNoPartOfIt() {
    assertThat(requests.get("/interview.xhtml", "Origin: " + SharedProfile.CORS_ORIGIN).headers())
        .doesNotContainKey("access-control-allow-origin");
  }

  private static void assertAllowed(RawRequests.Answer answer) {
    assertThat(answer.header(ALLOWED)).isEqualTo(SharedProfile.CORS_ORIGIN);
    assertThat(answer.header("Vary")).contains("Origin");
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("ETag", "Location", "Retry-After", "X-Request-Id");
  }

  private RawRequests.Answer preflight(String route, String origin) {
    return requests.send(
        "OPTIONS",
        route,
        "",
        "Origin: " + origin,
        "Access-Control-Request-Method: PUT",
        "Access-Control-Request-Headers: authorization,content-type");
  }
}
