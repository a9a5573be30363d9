package com.vocahire.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.rehearsal.peer.PeerLimits;
import com.vocahire.rehearsal.provider.calls.EmulatorLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestControlApiTest {
  private static final Duration SILENCE = Duration.ofMillis(700);
  private static RealtimeEmulator emulator;
  private static Provider provider;

  @BeforeAll
  static void start() {
    Duration second = Duration.ofSeconds(1);
    emulator =
        RealtimeEmulator.start(
            0,
            Provider.KEY,
            new EmulatorLimits(1, second, new PeerLimits(second, second), second, SILENCE),
            Clock.systemUTC());
    provider = new Provider(emulator);
  }

  @AfterAll
  static void stop() {
    emulator.close();
  }

  @BeforeEach
  void heal() {
    provider.send("DELETE", "/test-control/faults", null, null, null);
    provider.send("DELETE", "/test-control/requests", null, null, null);
  }

  @Test
  void answersAStatusAsOftenAsAsked() {
    inject("{'models':{'status':429,'retryAfterSeconds':7,'times':2}}");

    assertThat(models().statusCode()).isEqualTo(429);
    assertThat(models().headers().firstValue("Retry-After")).contains("7");
    assertThat(models().statusCode()).isEqualTo(200);
  }

  @Test
  void delaysTheRealAnswer() {
    inject("{'models':{'delayMs':400}}");

    long before = System.nanoTime();
    assertThat(models().statusCode()).isEqualTo(200);

    assertThat(System.nanoTime() - before).isGreaterThan(Duration.ofMillis(400).toNanos());
  }

  @Test
  void delaysARefusalToo() {
    inject("{'client_secrets':{'delayMs':50}}");

    assertThat(provider.json("/v1/realtime/client_secrets", "{\"x\":1}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void staysSilentUntilTheLimit() {
    inject("{'models':{'silence':true}}");

    long before = System.nanoTime();
    assertThatThrownBy(TestControlApiTest::models)
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class);

    assertThat(System.nanoTime() - before).isGreaterThan(SILENCE.toNanos());
  }

  @Test
  void answersWithUnexpectedBodies() {
    inject("{'models':{'answer':'html'}}");
    assertThat(models().body()).startsWith("<html>");
    inject("{'models':{'answer':'huge'}}");
    assertThat(models().body()).hasSize(5 << 20);
    inject("{'calls':{'answer':'invalid_sdp'}}");
    var call = provider.post("/v1/realtime/calls", Provider.KEY, "application/sdp", "v=0");
    assertThat(call.statusCode()).isEqualTo(201);
    assertThat(call.body()).contains("not SDP");
    inject("{'models':{'answer':'redirect'}}");
    assertThat(models().statusCode()).isEqualTo(307);
    inject("{'models':{'answer':'reset'}}");
    assertThatThrownBy(TestControlApiTest::models).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void listsModelsAsOnAWorseDay() {
    inject("{'models':{'answer':'other_models'}}");
    assertThat(models().body()).doesNotContain("gpt-realtime");
    inject("{'models':{'answer':'stopping_models'}}");
    assertThat(stops()).isEqualTo(today().plusDays(1).toString());
    inject("{'models':{'answer':'stopped_models'}}");
    assertThat(stops()).isEqualTo(today().minusDays(1).toString());
    inject("{'models':{'answer':'other_clock'}}");
    var dates = models().headers().allValues("Date");
    assertThat(dates).hasSize(1);
    assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(dates.get(0))))
        .isAfter(Instant.now().plus(Duration.ofMinutes(59)));
  }

  private static String stops() {
    return Provider.tree(models()).at("/data/0/shutdown_date").asText();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  @Test
  void refusesFaultsItDoesNotKnow() {
    assertThat(put("{'moodels':{'status':500}}").statusCode()).isEqualTo(400);
    assertThat(put("{'models':{'status':200}}").statusCode()).isEqualTo(400);
    assertThat(put("{'models':{'pain':1}}").statusCode()).isEqualTo(400);
  }

  @Test
  void countsRequestsWithTheirTimes() {
    models();
    models();

    JsonNode requests = provider.testControl("GET", "requests", null);
    assertThat(requests.path("models")).hasSize(2);
    assertThat(requests.path("calls")).isEmpty();
    assertThat(requests.at("/models/1").asLong())
        .isGreaterThanOrEqualTo(requests.at("/models/0").asLong());
  }

  @Test
  void knowsNoCallThatWasNotMade() {
    assertThat(provider.send("GET", "/test-control/calls/rtc_x", null, null, null).statusCode())
        .isEqualTo(404);
    assertThat(
            provider
                .send(
                    "POST",
                    "/test-control/calls/rtc_x/transcriptions",
                    null,
                    null,
                    "{\"texts\":[]}")
                .statusCode())
        .isEqualTo(404);
  }

  private static void inject(String faults) {
    assertThat(put(faults).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> put(String faults) {
    return provider.send(
        "PUT", "/test-control/faults", null, "application/json", faults.replace('\'', '"'));
  }

  private static HttpResponse<String> models() {
    return provider.send("GET", "/v1/models", Provider.KEY, null, null);
  }
}
