package com.vocahire.endtoend.provider;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.ReceivedEvents;
import com.vocahire.endtoend.testkit.browser.TakingTurns;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Azure OpenAI under a sign-in at Entra, through a company's proxy, with a breaker that opens soon:
 * a profile of its own.
 */
@OnRehearsal(AzureProfile.class)
class AzureIT {

  private static final String NOT_COMPLETED =
      "select count(*) from transcript_item where interview_id = ? and status <> 'COMPLETED'";

  /** What {@code webrtcfilter=on} leaves of the events, as Azure documents it. */
  private static final List<String> LET_THROUGH =
      List.of(
          "input_audio_buffer.speech_started",
          "input_audio_buffer.speech_stopped",
          "output_audio_buffer.started",
          "output_audio_buffer.stopped",
          "conversation.item.input_audio_transcription.completed",
          "conversation.item.added",
          "conversation.item.created",
          "response.output_text.delta",
          "response.output_text.done",
          "response.output_audio_transcript.delta",
          "response.output_audio_transcript.done");

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final ForwardProxy proxy;
  private final Caller caller;

  AzureIT(AzureProfile azure, Endpoints endpoints, Emulator emulator, Caller caller) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.caller = caller;
    proxy = azure.proxy;
  }

  @AfterEach
  void close() {
    emulator.heal();
  }

  @Test
  void opensExchangesReconnectsAndHangsUp() throws Exception {
    var title = "Pilot " + UUID.randomUUID();
    var opening = open(title);
    assertThat(opening.getStatus()).isEqualTo(201);
    var id = opening.readEntity(JsonObject.class).getString("sessionId");
    String call;
    try (var record = new InterviewRecord(endpoints)) {
      call = record.latest(title).callId();
    }
    assertThat(emulator.stateOf(call)).isEqualTo("open");
    var again =
        caller.post("realtime-session/" + id + "/reconnections", Map.of("sdp", Offers.chromium()));
    assertThat(again.getStatus()).isEqualTo(200);

    caller.delete("realtime-session/" + id).close();

    Waiting.await("the hang-up").until(() -> emulator.stateOf(call).equals("closed"));
    assertThat(emulator.call(call).required("closedBecause").asText())
        .isEqualTo("hung up by the API");
    assertThat(emulator.requests("entra")).isPositive();
    assertThat(proxy.asked)
        .contains("/entra/acme.onmicrosoft.com/oauth2/v2.0/token")
        .contains("/openai/v1/realtime/calls")
        .contains("/openai/v1/realtime/calls/" + call + "/hangup");
  }

  @Test
  void whatTheInterviewerSaidIsInTheDatabaseWhileTheCallIsOn() throws Exception {
    var title = "Diver " + UUID.randomUUID();
    var answers = List.of("I dive deep.");
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Well. I dive deep. I do."));
        var record = new InterviewRecord(endpoints)) {
      var seen = new ReceivedEvents(candidate.page());
      var interviewPage = new InterviewPage(candidate.page());
      interviewPage.signIn(endpoints, title, "azure-" + UUID.randomUUID());
      interviewPage.start();
      var row = record.latest(title);
      new TakingTurns(candidate, interviewPage, emulator, row.callId(), answers).toTheEnd();
      var shown = interviewPage.conversation();

      Waiting.await("the conversation in PostgreSQL")
          .untilAsserted(() -> assertThat(record.conversation(row.id())).isEqualTo(shown));
      assertThat(shown)
          .extracting(InterviewRecord.Item::role)
          .containsExactly("interviewer", "candidate", "interviewer");
      assertThat(record.value(NOT_COMPLETED, row.id())).isEqualTo("0");
      assertThat(interviewPage.state()).isEqualTo("active");
      assertThat(emulator.stateOf(row.callId())).isEqualTo("open");
      assertThat(seen.types()).contains("response.output_audio_transcript.done");
      assertThat(LET_THROUGH).containsAll(seen.types());
      interviewPage.end();
    }
  }

  @Test
  void opensWithATokenThenExchangesUnderIt() {
    var opened =
        caller.post("realtime-session", Map.of("jobTitle", "Cook")).readEntity(JsonObject.class);

    var exchange = caller.exchange(opened.getString("id"), opened.getString("token"));

    assertThat(exchange.getStatus()).isEqualTo(200);
    caller.delete("realtime-session/" + opened.getString("id")).close();
  }

  @Test
  void sendsTheProviderAPseudonymInPlaceOfTheName() throws Exception {
    var title = "Judge " + UUID.randomUUID();
    var id = open(title).readEntity(JsonObject.class).getString("sessionId");

    try (var record = new InterviewRecord(endpoints)) {
      var account = emulator.call(record.latest(title).callId());
      assertThat(account.required("safetyIdentifier").asText()).matches("[0-9a-f]{64}");
    }
    caller.delete("realtime-session/" + id).close();
  }

  @Test
  void theCircuitBreakerOpensForAFailingProviderAndClosesAgain() {
    emulator.inject(Map.of("calls", Map.of("status", 500)));
    Waiting.await("a breaker that opens")
        .pollDelay(Duration.ZERO)
        .until(() -> status(open("Cook")) == 503);
    emulator.clearRequests();

    var refused = open("Cook");

    assertThat(Integer.parseInt(refused.getHeaderString("Retry-After"))).isBetween(1, 2);
    assertProblem(refused, 503, "provider_unavailable");
    assertThat(emulator.requests("calls")).isZero();
    emulator.heal();
    Waiting.await("a breaker that closes").until(() -> status(open("Cook")) == 201);
  }

  private Response open(String title) {
    return caller.post("webrtc-exchange", Map.of("jobTitle", title, "sdp", Offers.chromium()));
  }

  private static int status(Response answer) {
    try (answer) {
      return answer.getStatus();
    }
  }
}
