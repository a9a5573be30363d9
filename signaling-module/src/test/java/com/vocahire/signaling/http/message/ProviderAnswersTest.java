package com.vocahire.signaling.http.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.signaling.testing.StubResponse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAnswersTest {

  private static final Map<String, String> SDP =
      Map.of("Content-Type", "application/sdp", "Location", "/v1/realtime/calls/rtc_1");

  @Test
  void readATokenAndItsEnd() {
    var end = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);

    var token = ProviderAnswers.token(secret("ek_1", end.getEpochSecond()), "model");

    assertThat(token.value()).isEqualTo("ek_1");
    assertThat(token.expiresAt()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 60, Long.MAX_VALUE})
  void rejectATokenWithAnImplausibleExpiry(long end) {
    assertFails(() -> ProviderAnswers.token(secret("ek_1", end), "m"), Kind.PROVIDER_ERROR);
  }

  @Test
  void takeNoMillisecondsForSeconds() {
    var milliseconds = Instant.now().plusSeconds(600).toEpochMilli();

    assertFails(
        () -> ProviderAnswers.token(secret("ek_1", milliseconds), "m"), Kind.PROVIDER_ERROR);
  }

  @Test
  void rejectATokenThatIsEmptyTooLongOrHasALineBreak() {
    var end = Instant.now().plusSeconds(600).getEpochSecond();

    for (String value : List.of("", "ek 1", "ek_1\\r\\nX: 1", "ek_" + "1".repeat(4_000))) {
      assertFails(() -> ProviderAnswers.token(secret(value, end), "m"), Kind.PROVIDER_ERROR);
    }
  }

  @Test
  void rejectATokenWithoutAJsonContentType() {
    var end = Instant.now().plusSeconds(600).getEpochSecond();
    var html =
        new StubResponse(200, secret("ek_1", end).body(), Map.of("Content-Type", "text/html"));

    assertFails(() -> ProviderAnswers.token(html, "m"), Kind.PROVIDER_ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"value\":1,\"expires_at\":1}"})
  void rejectATokenInAnotherFormat(String body) {
    assertFails(() -> ProviderAnswers.token(answer(200, body), "model"), Kind.PROVIDER_ERROR);
  }

  @Test
  void readACallByTheLastSegmentOfItsLocation() {
    var call = ProviderAnswers.call(new StubResponse(201, "v=0\r\n", SDP), "model");

    assertThat(call.id()).isEqualTo("rtc_1");
    assertThat(call.answer()).isEqualTo("v=0\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 400, 401, 404, 500, 503})
  void anyOtherStatusIsAnError(int status) {
    assertFails(
        () -> ProviderAnswers.call(new StubResponse(status, "v=0\r\n", SDP), "m"),
        Kind.PROVIDER_ERROR);
  }

  @Test
  void readACallWithoutSdpAsOneToHangUp() {
    var html = Map.of("Content-Type", "text/html", "Location", "/v1/realtime/calls/rtc_1");

    var call = ProviderAnswers.call(new StubResponse(201, "<html>", html), "model");

    assertThat(call.id()).isEqualTo("rtc_1");
    assertThat(call.answer()).isEmpty();
  }

  @Test
  void anAnswerWithoutCallIsAnError() {
    var noCall = Map.of("Content-Type", "application/sdp");

    assertFails(
        () -> ProviderAnswers.call(new StubResponse(201, "v=0\r\n", noCall), "m"),
        Kind.PROVIDER_ERROR);
  }

  @Test
  void passOnHowLongABusyProviderWantsUsToWait() {
    var busy = new StubResponse(429, "", Map.of("Retry-After", "7"));

    assertThatThrownBy(() -> ProviderAnswers.call(busy, "m"))
        .isInstanceOfSatisfying(
            InterviewFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.PROVIDER_BUSY);
              assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
            });
  }

  private static HttpResponse<String> answer(int status, String body) {
    return new StubResponse(
        status, body, Map.of("Content-Type", "application/json; charset=utf-8"));
  }

  private static HttpResponse<String> secret(String value, long expiresAt) {
    return answer(200, "{\"value\":\"" + value + "\",\"expires_at\":" + expiresAt + "}");
  }

  private static void assertFails(Runnable step, Kind kind) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            InterviewFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
