package com.vocahire.endtoend.opening;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One interview at a time, ten an hour, whatever comes of them and whatever a browser says. */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class QuotaIT {
  /** Interviews are counted once a second; a caller may open ten an hour. */
  private static final Duration BETWEEN_OPENINGS = Duration.ofMillis(500);

  private static final Map<String, String> OPENING = Map.of("jobTitle", "Cook");

  private final Endpoints endpoints;
  private final Caller ada;

  QuotaIT(Endpoints endpoints, Caller ada) {
    this.endpoints = endpoints;
    this.ada = ada;
  }

  @AfterEach
  void close() {}

  @Test
  void aCallerHasOneInterviewUntilItEnds() {
    var session = "realtime-session/" + ada.created();

    assertProblem(ada.post("realtime-session", OPENING), 409, "interview_active");
    assertProblem(ada.openAndExchange(), 409, "interview_active");
    ada.delete(session).close();

    assertThat(ada.openAndExchange().getStatus()).isEqualTo(201);
  }

  @Test
  void ofTwentyRacingOpeningsOneWins() {
    var pool = Executors.newFixedThreadPool(20);
    try {
      var racing =
          IntStream.range(0, 20)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> opened(ada), pool))
              .toList();

      assertThat(racing.stream().map(CompletableFuture::join)).filteredOn(s -> s == 201).hasSize(1);
    } finally {
      pool.shutdown();
    }
  }

  private static int opened(Caller caller) {
    try (Response answer = caller.post("realtime-session", OPENING)) {
      return answer.getStatus();
    }
  }

  @Test
  void theEleventhOpeningWithinAnHourHasToWait() throws Exception {
    String first = ada.ended();
    IntStream.range(1, 10).forEach(i -> ada.ended());

    var refused = ada.post("realtime-session", OPENING);

    assertThat(Integer.parseInt(refused.getHeaderString("Retry-After"))).isBetween(3_400, 3_600);
    assertProblem(refused, 429, "quota_exceeded");
    try (var time = new TimeShift(endpoints)) {
      time.ageOpening(first, Duration.ofHours(1));
    }
    assertThat(opened(ada)).isEqualTo(201);
  }

  @Test
  void whatABrowserReportsGivesNoShareBack() {
    var statuses =
        IntStream.range(0, 14)
            .mapToObj(i -> ada.post("realtime-session", OPENING))
            .map(this::reportedAsFailed)
            .toList();

    assertThat(statuses.subList(0, 10)).containsOnly(201);
    assertThat(statuses.subList(10, 14)).containsOnly(429);
  }

  private int reportedAsFailed(Response opening) {
    if (opening.getStatus() == 201) {
      var id = opening.readEntity(JsonObject.class).getString("id");
      var failed = Map.of("type", "failed", "phase", "connecting");
      var reported = ada.post("realtime-session/" + id + "/events", failed);
      assertThat(reported.getStatus()).isEqualTo(204);
      assertThat(ada.stateOf("realtime-session/" + id)).isEqualTo("ended");
    }
    return opening.getStatus();
  }

  @Test
  void whatTheProviderRefusedCounts(Emulator emulator) {
    try {
      emulator.inject("client_secrets", Map.of("status", 400));
      IntStream.range(0, 5)
          .forEach(
              i -> assertProblem(ada.post("realtime-session", OPENING), 502, "provider_error"));
      emulator.inject("calls", Map.of("status", 429, "retryAfterSeconds", 1));
      IntStream.range(0, 5)
          .forEach(i -> assertProblem(ada.openAndExchange(), 503, "provider_busy"));
    } finally {
      emulator.heal();
    }

    assertProblem(ada.openAndExchange(), 429, "quota_exceeded");
  }

  @Test
  void theInstallationHasALimitOfConcurrentInterviews() throws Exception {
    var crowd = "crowd-" + UUID.randomUUID();
    try (var time = new TimeShift(endpoints)) {
      time.crowd(crowd, 1_000);
      try {
        var refused = new AtomicReference<Response>();
        Waiting.await("the next count")
            .pollInterval(BETWEEN_OPENINGS)
            .until(() -> isRefused(refused));
        assertThat(refused.get().getHeaderString("Retry-After")).isEqualTo("30");
        assertProblem(refused.get(), 429, "quota_exceeded");
      } finally {
        time.disperse(crowd);
      }
    }

    assertThat(ada.post("realtime-session", OPENING).readEntity(JsonObject.class))
        .containsKey("id");
  }

  /** What was opened before the next count is ended again. */
  private boolean isRefused(AtomicReference<Response> last) {
    var answer = ada.post("realtime-session", OPENING);
    last.set(answer);
    if (answer.getStatus() == 201) {
      ada.delete("realtime-session/" + answer.readEntity(JsonObject.class).getString("id")).close();
    }
    return answer.getStatus() == 429;
  }
}
