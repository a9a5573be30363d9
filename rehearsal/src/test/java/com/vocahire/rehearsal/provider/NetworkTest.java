package com.vocahire.rehearsal.provider;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsal.peer.CallingPeer;
import com.vocahire.rehearsal.peer.Eventually;
import com.vocahire.rehearsal.peer.MediaEnginePool;
import com.vocahire.rehearsal.peer.RecordingParty;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that a tester has moved away. */
class NetworkTest {
  private static final MediaEnginePool ENGINES = new MediaEnginePool();
  private final RealtimeEmulator emulator = RealtimeEmulator.start(0, Provider.KEY);
  private final Provider provider = new Provider(emulator);
  private final RecordingParty ada = new RecordingParty();
  private final RecordingParty bob = new RecordingParty();

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void callsInParallelAreFarAwayAndOneOfThemIsCutOffForAWhile() throws InterruptedException {
    put("network", "{\"delayMs\":50}", 204);

    try (CallingPeer ofAda = new CallingPeer(ENGINES, ada);
        CallingPeer ofBob = new CallingPeer(ENGINES, bob)) {
      String adas = call(ofAda);
      String bobs = call(ofBob);
      assertThat(ada.opened.await(60, SECONDS) && bob.opened.await(60, SECONDS)).isTrue();
      Eventually.becomesTrue(() -> !ada.received.isEmpty() && !bob.received.isEmpty());
      put("calls/" + adas + "/network", "{\"lossPercent\":100}", 204);
      ofAda.send("{\"type\":\"response.create\"}");
      ofBob.send("{\"type\":\"response.create\"}");

      Eventually.becomesTrue(() -> began(bobs));
      assertThat(began(adas)).isFalse();
      put("calls/" + adas + "/network", "{\"lossPercent\":0}", 204);
      Eventually.becomesTrue(() -> began(adas));
    }
  }

  @Test
  void aCallThatIsNotFarAwayHasNoRelay() throws InterruptedException {
    put("network", "{\"delayMs\":50}", 204);
    provider.send("DELETE", "/test-control/network", null, null, null);

    try (CallingPeer caller = new CallingPeer(ENGINES, ada)) {
      String id = call(caller);
      assertThat(ada.opened.await(60, SECONDS)).isTrue();

      put("calls/" + id + "/network", "{\"delayMs\":50}", 400);
    }
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    put("network", "{\"delayMs\":-1}", 400);
    put("network", "{\"latency\":1}", 400);
    put("calls/rtc_x/network", "{\"delayMs\":1}", 404);
  }

  private boolean began(String call) {
    return provider
        .testControl("GET", "calls/" + call, null)
        .at("/events")
        .has("output_audio_buffer.started");
  }

  private String call(CallingPeer caller) {
    caller.call(
        offer ->
            provider.post("/v1/realtime/calls", Provider.KEY, "application/sdp", offer).body());
    var calls = provider.testControl("GET", "calls", null);
    return calls.path(calls.size() - 1).path("id").asText();
  }

  private void put(String path, String conditions, int status) {
    HttpResponse<String> answer =
        provider.send("PUT", "/test-control/" + path, null, "application/json", conditions);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }
}
