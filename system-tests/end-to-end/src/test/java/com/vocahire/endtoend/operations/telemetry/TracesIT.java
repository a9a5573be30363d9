package com.vocahire.endtoend.operations.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.TracedProfile;
import com.vocahire.endtoend.testkit.telemetry.OtlpReceiver;
import com.vocahire.endtoend.testkit.telemetry.SentSpan;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.LogSearch;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One trace from page to provider, by the server's own means, as a receiver of OTLP gets it. */
@OnRehearsal(TracedProfile.class)
class TracesIT {

  private static final Map<String, ?> OFFER = Map.of("jobTitle", "Cook", "sdp", Offers.chromium());

  private final OtlpReceiver receiver = OtlpReceiver.traced();
  private final TraceParent page = TraceParent.random();
  private final TraceParent end = TraceParent.random();
  private final String request = "traced-" + UUID.randomUUID();
  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;

  TracesIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.ada = ada;
  }

  @BeforeEach
  void clear() {
    emulator.heal();
    emulator.clearRequests();
  }

  @AfterEach
  void close() {
    emulator.heal();
  }

  @Test
  void anOpeningIsOneTraceFromThePageToTheProvider() {
    assertThat(send("webrtc-exchange", OFFER)).isEqualTo(201);

    var server = the(SentSpan::isServers);
    var client = the(SentSpan::isClients);

    assertThat(server.parent()).isEqualTo(page.span());
    assertThat(server.service()).isEqualTo("vocahire");
    assertThat(server.attribute("http.route")).endsWith("webrtc-exchange");
    assertThat(server.attribute("vocahire.request")).isEqualTo(request);
    assertThat(client.parent()).isEqualTo(server.id());
    assertThat(client.span().getName()).isEqualTo("provider exchange");
    assertThat(client.attribute("http.response.status_code")).isEqualTo("201");
    assertThat(client.attribute("vocahire.request")).isEqualTo(request);
    assertThat(client.failed()).isFalse();
    assertThat(server.encloses(client)).as("nothing waited for the provider").isTrue();
    assertThat(emulator.traces())
        .contains("calls " + new TraceParent(page.trace(), client.id()))
        .filteredOn(each -> each.startsWith("calls "))
        .hasSize(1);
  }

  /** By the server's own REST client, long after the request that ended the interview. */
  @Test
  void aHangUpIsInTheTraceOfTheRequestThatEndedTheInterview() {
    assertThat(send("webrtc-exchange", OFFER)).isEqualTo(201);

    await(() -> hangUp().isPresent());

    await(() -> receiver.spans(end.trace()).size() == 2);
    var span = receiver.spans(end.trace()).stream().filter(SentSpan::isClients).findFirst();
    assertThat(span.map(SentSpan::id)).isEqualTo(hangUp().map(TraceParent::span));
  }

  /** Of this test's interview: those of the tests before it may still be in transit. */
  private Optional<TraceParent> hangUp() {
    return emulator.traces().stream()
        .filter(each -> each.startsWith("hangup "))
        .map(each -> TraceParent.of(each.replace("hangup ", "")))
        .filter(each -> each.trace().equals(end.trace()))
        .findFirst();
  }

  @Test
  void aTokenIsAskedForInTheTraceOfItsRequest() {
    assertThat(send("realtime-session", Map.of("jobTitle", "Cook"))).isEqualTo(201);

    var client = the(SentSpan::isClients);

    assertThat(client.span().getName()).isEqualTo("provider token");
    assertThat(client.parent()).isEqualTo(the(SentSpan::isServers).id());
    assertThat(emulator.traces())
        .filteredOn(each -> each.startsWith("client_secrets "))
        .containsExactly("client_secrets " + new TraceParent(page.trace(), client.id()));
  }

  @Test
  void aProviderThatFailsIsSeenToFail() {
    emulator.inject(Map.of("calls", Map.of("status", 500)));

    assertThat(send("webrtc-exchange", OFFER)).isEqualTo(502);

    var client = the(SentSpan::isClients);
    assertThat(client.failed()).isTrue();
    assertThat(client.attribute("error.type")).isEqualTo("failed");
    assertThat(client.attribute("http.response.status_code")).isEqualTo("500");
    assertThat(the(SentSpan::isServers).failed()).isTrue();
  }

  /** A server that leaves an asynchronous request's trace on its thread would show here. */
  @Test
  void aRequestThatBringsNoTraceIsInNoOtherRequests() {
    for (int each = 0; each < 8; each++) {
      try (var someone = Caller.newcomer(endpoints)) {
        send(someone, "realtime-session", Map.of("jobTitle", "Cook"));
      }
    }
    var plain = "plain-" + UUID.randomUUID();
    for (int each = 0; each < 64; each++) {
      ada.send("GET", "ice-servers", null, Map.of("X-Request-Id", plain)).close();
    }

    await(() -> receiver.spans(page.trace()).size() >= 16 && asked(plain).size() == 64);
    assertThat(asked(plain)).allSatisfy(span -> assertThat(span.parent()).isEmpty());
    assertThat(receiver.spans(page.trace())).hasSize(16);
  }

  private List<SentSpan> asked(String id) {
    return receiver.spans().stream()
        .filter(span -> span.attribute("vocahire.request").equals(id))
        .toList();
  }

  @Test
  void thePageBeginsIt() throws Exception {
    var sent = new CopyOnWriteArrayList<String>();
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."))) {
      candidate.page().onRequest(each -> note(each, sent));
      var interviewPage = new InterviewPage(candidate.page());
      interviewPage.signIn(endpoints, "Tracer", "traced-" + UUID.randomUUID());
      interviewPage.start();
      interviewPage.end();
    }

    var first = TraceParent.of(sent.get(0));
    await(() -> receiver.spans(first.trace()).stream().anyMatch(SentSpan::isClients));
    assertThat(sent)
        .map(TraceParent::of)
        .allSatisfy(each -> assertThat(each.trace()).isEqualTo(first.trace()));
    assertThat(emulator.traces()).anyMatch(each -> each.startsWith("calls 00-" + first.trace()));
    assertThat(receiver.spans(first.trace()))
        .filteredOn(SentSpan::isServers)
        .extracting(SentSpan::parent)
        .isSubsetOf(sent.stream().map(each -> TraceParent.of(each).span()).toList());
  }

  private static void note(Request request, List<String> sent) {
    var traced = request.headers().get(TraceParent.FIELD);
    if (traced != null) {
      sent.add(traced);
    }
  }

  /** Of all that this run's other tests with traces did as well, vendors' keys among it. */
  @Test
  void noSpanHasASecretAndNothingElseIsSent(@TempDir Path folder) throws Exception {
    KnownSecrets.add("vendor's secret", "rehearsal-vendor-secret");
    var brief = Map.of("jobTitle", "Cook", "resumeText", "I cooked " + UUID.randomUUID());
    assertThat(send("realtime-session", brief)).isEqualTo(201);
    the(SentSpan::isClients);
    Files.writeString(folder.resolve("spans.log"), receiver.text());

    var search = new LogSearch(KnownSecrets.all()).in(List.of(folder));

    assertThat(search.lines()).isGreaterThan(30);
    assertThat(search.hits()).isEmpty();
    assertThat(receiver.text()).doesNotContain("apiKey=").doesNotContain("newcomer-");
    assertThat(receiver.others()).as("metrics and logs").isEmpty();
  }

  private int send(String path, Map<String, ?> body) {
    return send(ada, path, body);
  }

  /** As the page would; an interview that came about is ended. */
  private int send(Caller caller, String path, Map<String, ?> body) {
    var headers = Map.of(TraceParent.FIELD, page.toString(), "X-Request-Id", request);
    try (var answer = caller.send("POST", path, Entity.json(body), headers)) {
      if (answer.getStatus() == 201) {
        var opened = answer.readEntity(JsonObject.class);
        var id = opened.getString(path.equals("realtime-session") ? "id" : "sessionId");
        var ending = Map.of(TraceParent.FIELD, end.toString());
        caller.send("DELETE", "realtime-session/" + id, null, ending).close();
      }
      return answer.getStatus();
    }
  }

  /** The only one of its kind in the page's trace. */
  private SentSpan the(Predicate<SentSpan> kind) {
    await(() -> receiver.spans(page.trace()).stream().anyMatch(kind));
    var all = receiver.spans(page.trace()).stream().filter(kind).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static void await(Callable<Boolean> sent) {
    Waiting.await("spans").until(sent);
  }
}
