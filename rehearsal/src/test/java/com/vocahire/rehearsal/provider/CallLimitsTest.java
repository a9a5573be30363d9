package com.vocahire.rehearsal.provider;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.rehearsal.peer.CallingPeer;
import com.vocahire.rehearsal.peer.Eventually;
import com.vocahire.rehearsal.peer.MediaEnginePool;
import com.vocahire.rehearsal.peer.PeerLimits;
import com.vocahire.rehearsal.peer.RecordingParty;
import com.vocahire.rehearsal.provider.calls.EmulatorLimits;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLimitsTest {
  private static final MediaEnginePool ENGINES = new MediaEnginePool();
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(400);
  private final RecordingParty candidate = new RecordingParty();
  private RealtimeEmulator emulator;
  private Provider provider;

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void refusesOneCallTooManyUntilOneEnds() {
    start(1, LONG, LONG);
    CallingPeer first = calling(candidate);
    try (first;
        CallingPeer late = new CallingPeer(ENGINES, new RecordingParty())) {
      String offer = late.offer();
      HttpResponse<String> refused = post(offer);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("3");

      assertThat(hangUp(call().path("id").asText()).statusCode()).isEqualTo(200);

      assertThat(post(offer).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void hangingUpEndsTheCallForBothSides() throws InterruptedException {
    start(1, LONG, LONG);
    CallingPeer caller = calling(candidate);
    try (caller) {
      assertThat(candidate.opened.await(60, SECONDS)).isTrue();
      String id = call().path("id").asText();

      HttpResponse<String> answer = hangUp(id);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
      assertThat(candidate.gone.await(60, SECONDS)).isTrue();
      assertThat(hangUp(id).statusCode()).isEqualTo(404);
      assertThat(call().path("closedBecause").asText()).isEqualTo("hung up by the API");
    }
  }

  @Test
  void closesACallThatNoPeerConnectsTo() {
    start(1, SHORT, LONG);
    try (CallingPeer silent = new CallingPeer(ENGINES, candidate)) {
      assertThat(post(silent.offer()).statusCode()).isEqualTo(201);

      Eventually.becomesTrue(() -> call().path("state").asText().equals("closed"));
      assertThat(call().path("closedBecause").asText()).isEqualTo("never connected");
      assertThat(call().path("connected").asBoolean()).isFalse();
    }
  }

  @Test
  void closesACallThatIsTooLong() {
    start(1, LONG, SHORT);
    CallingPeer caller = calling(candidate);
    try (caller) {
      Eventually.becomesTrue(() -> call().path("state").asText().equals("closed"));

      assertThat(call().path("closedBecause").asText()).isEqualTo("longest session");
    }
  }

  @Test
  void closesACallWhoseCallerLeaves() throws InterruptedException {
    start(1, LONG, LONG);
    CallingPeer caller = calling(candidate);
    assertThat(candidate.opened.await(60, SECONDS)).isTrue();

    caller.close();

    Eventually.becomesTrue(() -> call().path("state").asText().equals("closed"));
    // The DTLS close_notify of a caller that leaves immediately may be lost.
    assertThat(call().path("closedBecause").asText()).isIn("other side left", "disconnected");
  }

  @Test
  void dropsTheMediaOfACallThatStaysOpen() throws InterruptedException {
    start(1, LONG, LONG);
    try (CallingPeer caller = calling(candidate)) {
      assertThat(candidate.opened.await(60, SECONDS)).isTrue();
      caller.send("{\"type\":\"response.create\"}");
      Eventually.becomesTrue(() -> candidate.loudFrames.get() > 20);

      String id = call().path("id").asText();
      provider.send("POST", "/test-control/calls/" + id + "/drop-media", null, null, null);
      Eventually.becomesTrue(() -> silentFor(Duration.ofMillis(500)));

      assertThat(call().path("state").asText()).isEqualTo("open");
    }
  }

  private boolean silentFor(Duration time) {
    return candidate.lastLoudNanos != 0
        && System.nanoTime() - candidate.lastLoudNanos > time.toNanos();
  }

  private void start(int calls, Duration connect, Duration session) {
    PeerLimits peer = new PeerLimits(connect, Duration.ofSeconds(2));
    EmulatorLimits limits =
        new EmulatorLimits(calls, Duration.ofSeconds(3), peer, session, Duration.ofSeconds(5));
    emulator = RealtimeEmulator.start(0, Provider.KEY, limits, Clock.systemUTC());
    provider = new Provider(emulator);
  }

  private CallingPeer calling(RecordingParty party) {
    CallingPeer caller = new CallingPeer(ENGINES, party);
    caller.call(offer -> post(offer).body());
    return caller;
  }

  private HttpResponse<String> post(String offer) {
    return provider.post("/v1/realtime/calls", Provider.KEY, "application/sdp", offer);
  }

  private HttpResponse<String> hangUp(String id) {
    return provider.post("/v1/realtime/calls/" + id + "/hangup", Provider.KEY, null, "");
  }

  private JsonNode call() {
    return provider.testControl("GET", "calls", null).path(0);
  }
}
