package com.vocahire.endtoend.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A configured proxy may say how a request reached it. No other client may. */
@OnRehearsal(SharedProfile.class)
public class ForwardedIT {

  /** Configured for the shared rehearsal. */
  private static final String OTHER_CLIENT = "127.0.0.3";

  private static final String[] BEHIND_TLS = {
    "X-Forwarded-Proto: https", "X-Forwarded-Host: jobs.example", "X-Forwarded-For: 203.0.113.9"
  };
  private static final String HSTS = "Strict-Transport-Security";

  private final Endpoints endpoints;

  ForwardedIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void anInterviewOpenedBehindTlsIsAtAnAddressWithHttps() {
    assertThat(location(SharedProfile.TRUSTED_PROXY, "realtime-session", opening()))
        .startsWith("https://jobs.example/api/realtime-session/");
    assertThat(location(OTHER_CLIENT, "realtime-session", opening()))
        .startsWith(endpoints.app() + "api/realtime-session/");
  }

  @Test
  void soIsOneThatIsAnsweredLater() {
    var exchange =
        Json.createObjectBuilder()
            .add("jobTitle", "Cook")
            .add("sdp", Offers.chromium())
            .build()
            .toString();

    assertThat(location(SharedProfile.TRUSTED_PROXY, "webrtc-exchange", exchange))
        .startsWith("https://jobs.example/api/realtime-session/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/css/base.css", "/openapi", "/api/ice-servers", "/no-such-page", "/refused"})
  void browsersAreInstructedToKeepTlsWhereThereIsTls(String path) {
    assertThat(
            new RawRequests(endpoints, SharedProfile.TRUSTED_PROXY)
                .get(path, BEHIND_TLS)
                .header(HSTS))
        .isEqualTo("max-age=31536000");
    assertThat(new RawRequests(endpoints, OTHER_CLIENT).get(path, BEHIND_TLS).header(HSTS))
        .isNull();
    assertThat(
            new RawRequests(endpoints, SharedProfile.TRUSTED_PROXY)
                .get(path, "X-Forwarded-Proto: http")
                .header(HSTS))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded: for=203.0.113.9;proto=https;host=evil.example",
        "X-Forwarded-Ssl: on",
        "Front-End-Https: on",
        "X-Url-Scheme: https",
        "Proxy-keysize: 256",
        "X-Forwarded-Scheme: https"
      })
  void noOtherHeaderIsBelievedNotEvenOfTheProxy(String header) {
    assertThat(
            new RawRequests(endpoints, SharedProfile.TRUSTED_PROXY).get("/", header).header(HSTS))
        .isNull();
  }

  private String location(String from, String route, String body) {
    try (var ada = Caller.newcomer(endpoints)) {
      var headers =
          new String[] {
            "Authorization: " + ada.authorization(), BEHIND_TLS[0], BEHIND_TLS[1], BEHIND_TLS[2]
          };
      var answer = new RawRequests(endpoints, from).send("POST", "/api/" + route, body, headers);
      assertThat(answer.status()).isEqualTo(201);
      var location = answer.header("Location");
      ada.delete(location.replaceFirst(".*/api/", "")).close();
      return location;
    }
  }

  private static String opening() {
    return "{\"jobTitle\":\"Cook\"}";
  }
}
