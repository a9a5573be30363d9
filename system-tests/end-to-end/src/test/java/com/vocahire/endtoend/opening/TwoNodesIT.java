package com.vocahire.endtoend.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.Emulator;
import com.vocahire.endtoend.testkit.rehearsal.RunningRehearsal;
import com.vocahire.testkit.Waiting;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes, one on each server, with one database and one provider: nothing is done twice. */
class TwoNodesIT {

  private static final int CALLS = 60;

  private static RunningRehearsal one;
  private static RunningRehearsal other;

  private final ExecutorService pool = Executors.newFixedThreadPool(20);
  private final String ada = "newcomer-" + UUID.randomUUID();

  @BeforeAll
  static void start() throws Exception {
    String server = System.getProperty("vocahire.server");
    one = RunningRehearsal.start(server);
    var shared = one.endpoints();
    other =
        RunningRehearsal.start(
            server.equals("wildfly") ? "payara" : "wildfly",
            Map.of(
                "VOCAHIRE_DATABASE_URL", shared.jdbcUrl(),
                "VOCAHIRE_DATABASE_USER", shared.dbUser(),
                "VOCAHIRE_DATABASE_PASSWORD", shared.dbUser(),
                "VOCAHIRE_PROVIDER_URL", shared.provider(),
                "VOCAHIRE_PROVIDER_KEY", shared.providerKey()));
  }

  @AfterAll
  static void stop() {
    Stream.of(other, one).filter(started -> started != null).forEach(RunningRehearsal::close);
  }

  @Test
  void anyNodeAnswersAnyRequest() {
    try (var here = Caller.candidate(one.endpoints(), ada);
        var there = Caller.candidate(other.endpoints(), ada)) {
      var opened =
          here.post("realtime-session", Map.of("jobTitle", "Cook")).readEntity(JsonObject.class);

      assertThat(there.exchange(opened.getString("id"), opened.getString("token")).getStatus())
          .isEqualTo(200);
      assertThat(here.stateOf("realtime-session/" + opened.getString("id")))
          .isEqualTo("connecting");
    }
  }

  @Test
  void ofOpeningsThatRaceOnBothOneWins() {
    try (var here = Caller.candidate(one.endpoints(), ada);
        var there = Caller.candidate(other.endpoints(), ada)) {
      var opening = Map.of("jobTitle", "Cook");

      var answers =
          race(
              () -> here.post("realtime-session", opening),
              () -> there.post("realtime-session", opening));

      assertThat(answers.stream().map(Response::getStatus)).filteredOn(s -> s == 201).hasSize(1);
    }
  }

  @Test
  void repeatsOnBothHaveOneAnswerAndArePaidOnce() {
    try (var here = Caller.candidate(one.endpoints(), ada);
        var there = Caller.candidate(other.endpoints(), ada);
        var emulator = new Emulator(one.endpoints())) {
      int before = emulator.requests("calls");
      var key = UUID.randomUUID().toString();
      var opening = Map.of("jobTitle", "Cook", "sdp", Offers.chromium());

      var answers =
          race(
              () -> here.post("webrtc-exchange", opening, key),
              () -> there.post("webrtc-exchange", opening, key));

      // How much time is left differs from one moment to the next.
      assertThat(
              answers.stream()
                  .map(answer -> IdempotencyIT.lasting(answer.readEntity(JsonObject.class)))
                  .distinct())
          .hasSize(1);
      assertThat(emulator.requests("calls") - before).isEqualTo(1);
    }
  }

  private List<Response> race(Supplier<Response> here, Supplier<Response> there) {
    try {
      var racing =
          Stream.generate(() -> Stream.of(here, there))
              .limit(10)
              .flatMap(both -> both)
              .map(request -> CompletableFuture.supplyAsync(request, pool))
              .toList();
      return racing.stream().map(CompletableFuture::join).toList();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whatIsOverdueIsEndedOnceAndEachCallHungUpOnce() throws Exception {
    try (var record = new InterviewRecord(one.endpoints());
        var time = new TimeShift(one.endpoints());
        var emulator = new Emulator(one.endpoints())) {
      var crowd = "crowd-" + UUID.randomUUID();
      int before = emulator.requests("hangup");

      time.overtime(crowd, CALLS);

      Waiting.await("the end of all")
          .until(() -> record.ended(crowd, "TIME_LIMIT") == CALLS && record.toHangUp(crowd) == 0);
      assertThat(emulator.requests("hangup") - before).isEqualTo(CALLS);
    }
  }
}
