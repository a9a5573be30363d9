package com.vocahire.rehearsal.provider;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.rehearsal.peer.CallingPeer;
import com.vocahire.rehearsal.peer.Eventually;
import com.vocahire.rehearsal.peer.MediaEnginePool;
import com.vocahire.rehearsal.peer.RecordingParty;
import com.vocahire.rehearsal.voice.CandidateSpeech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real call, JVM to JVM-side peer: HTTP, ICE, DTLS, SRTP, SCTP, speech in both directions. */
class CallTest {
  private static final MediaEnginePool ENGINES = new MediaEnginePool();
  private static final String SESSION =
      "{\"session\":{\"type\":\"realtime\",\"instructions\":"
          + "\"<job_title>Tea &amp; Coffee Taster</job_title>\",\"audio\":{\"input\":"
          + "{\"transcription\":{\"model\":\"gpt-4o-mini-transcribe\"}}}}}";
  private final RealtimeEmulator emulator = RealtimeEmulator.start(0, Provider.KEY);
  private final Provider provider = new Provider(emulator);
  private final RecordingParty candidate = new RecordingParty();

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void twoTurnsHaveRealSpeechInBothDirections() throws InterruptedException {
    String secret = provider.secret(SESSION);

    try (CallingPeer caller = new CallingPeer(ENGINES, candidate)) {
      caller.call(offer -> call(secret, offer).body());
      assertThat(candidate.opened.await(60, SECONDS)).isTrue();
      String id = provider.testControl("GET", "calls", null).at("/0/id").asText();
      String words = "{\"texts\":[\"I am ready.\",\"I like tea.\"]}";
      provider.testControl("POST", "calls/" + id + "/transcriptions", words);
      eventually("session.created", 1);
      caller.send("{\"type\":\"response.create\"}");
      eventually("output_audio_buffer.stopped", 1);
      candidate.play(CandidateSpeech.samples("Yes I am ready now so please begin"));
      eventually("output_audio_buffer.stopped", 2);
      candidate.play(CandidateSpeech.samples("I like tea very much and I like people too"));
      eventually("output_audio_buffer.stopped", 3);
    }

    assertThat(transcripts().get(0)).contains("Tea & Coffee Taster");
    assertThat(transcripts().get(1)).contains("first question");
    assertThat(transcripts().get(2)).contains("second question");
    assertThat(candidateTexts()).containsExactly("I am ready.", "I like tea.");
    assertThat(candidate.loudFrames.get()).isGreaterThan(500);
    JsonNode account = provider.testControl("GET", "calls", null).path(0);
    assertThat(account.at("/receivedAudio/segments")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(account.at("/receivedAudio/speechSeconds").asDouble()).isGreaterThan(2);
    assertThat(account.at("/receivedAudio/levelDbfs").asDouble()).isBetween(-40.0, 0.0);
    assertThat(account.toString()).doesNotContain("I am ready").doesNotContain(secret);
  }

  @Test
  void anInterruptionByTheCandidateTakesEffectImmediately() throws InterruptedException {
    try (CallingPeer caller = new CallingPeer(ENGINES, candidate)) {
      caller.call(offer -> unified(offer).body());
      assertThat(candidate.opened.await(60, SECONDS)).isTrue();
      caller.send("{\"type\":\"response.create\"}");
      Eventually.becomesTrue(() -> candidate.loudFrames.get() > 50);

      candidate.play(CandidateSpeech.samples("Sorry to interrupt you but I am ready"));

      eventually("output_audio_buffer.cleared", 1);
      eventually("conversation.item.truncated", 1);
      assertThat(events("response.done").get(0).at("/response/status_details/reason").asText())
          .isEqualTo("turn_detected");
      eventually("output_audio_buffer.stopped", 1);
      assertThat(transcripts().get(1)).contains("first question");
    }
  }

  @Test
  void azuresFilterKeepsFromTheBrowserWhatItNeedNotSee() throws InterruptedException {
    String secret = provider.secret(SESSION);

    try (CallingPeer caller = new CallingPeer(ENGINES, candidate)) {
      caller.call(
          offer ->
              provider
                  .post(
                      "/openai/v1/realtime/calls?webrtcfilter=on", secret, "application/sdp", offer)
                  .body());
      assertThat(candidate.opened.await(60, SECONDS)).isTrue();
      caller.send("{\"type\":\"response.create\"}");
      eventually("output_audio_buffer.stopped", 1);
    }

    assertThat(transcripts().get(0)).contains("Tea & Coffee Taster");
    assertThat(events("session.created")).isEmpty();
    assertThat(events("response.done")).isEmpty();
    assertThat(candidate.received.toString()).doesNotContain("instructions");
  }

  private HttpResponse<String> unified(String offer) {
    String part = "--b\r\nContent-Disposition: form-data; name=";
    return provider.post(
        "/v1/realtime/calls",
        Provider.KEY,
        "multipart/form-data; boundary=b",
        part
            + "\"sdp\"\r\nContent-Type: application/sdp\r\n\r\n"
            + offer
            + "\r\n"
            + part
            + "\"session\"\r\nContent-Type: application/json\r\n\r\n"
            + "{\"type\":\"realtime\",\"model\":\"gpt-realtime-2.1\"}\r\n--b--\r\n");
  }

  private HttpResponse<String> call(String key, String offer) {
    return provider.post("/v1/realtime/calls", key, "application/sdp", offer);
  }

  private void eventually(String type, int count) {
    Eventually.becomesTrue(() -> events(type).size() >= count);
  }

  private List<JsonNode> events(String type) {
    return candidate.received.stream()
        .map(CallTest::parsed)
        .filter(event -> event.path("type").asText().equals(type))
        .toList();
  }

  private List<String> transcripts() {
    return events("response.output_audio_transcript.done").stream()
        .map(event -> event.path("transcript").asText())
        .toList();
  }

  private List<String> candidateTexts() {
    return events("conversation.item.input_audio_transcription.completed").stream()
        .map(event -> event.path("transcript").asText())
        .toList();
  }

  private static JsonNode parsed(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
