package com.vocahire.endtoend.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.Endpoints;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.Emulator;
import com.vocahire.endtoend.testkit.rehearsal.Machine;
import com.vocahire.endtoend.testkit.rehearsal.RunningRehearsal;
import com.vocahire.testkit.Waiting;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
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

/**
 * Two nodes behind nginx, with one database and one provider: nothing is done twice, and nothing
 * that was accepted is lost when one is restarted or dies.
 */
class TwoNodesIT {

  private static final Logger LOG = System.getLogger(TwoNodesIT.class.getName());

  private static final int CALLS = 60;

  private static RunningRehearsal both;
  private static Endpoints one;
  private static Endpoints other;

  private final ExecutorService pool = Executors.newFixedThreadPool(20);
  private final String ada = "newcomer-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    both = RunningRehearsal.start(System.getProperty("vocahire.server"), Map.of(), "--nodes=2");
    one = both.node(1);
    other = both.node(2);
  }

  @AfterAll
  static void stop() {
    if (both != null) {
      both.close();
    }
  }

  @Test
  void anyNodeAnswersAnyRequest() {
    try (var here = Caller.candidate(one, ada);
        var there = Caller.candidate(other, ada)) {
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
    try (var here = Caller.candidate(one, ada);
        var there = Caller.candidate(other, ada)) {
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
    try (var here = Caller.candidate(one, ada);
        var there = Caller.candidate(other, ada);
        var emulator = new Emulator(one)) {
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
                  .map(answer -> lasting(answer.readEntity(JsonObject.class)))
                  .distinct())
          .hasSize(1);
      assertThat(emulator.requests("calls") - before).isEqualTo(1);
    }
  }

  private static Map<String, JsonValue> lasting(JsonObject answer) {
    var all = new HashMap<>(answer);
    all.remove("timeLeft");
    return all;
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
    try (var record = new InterviewRecord(one);
        var time = new TimeShift(one);
        var emulator = new Emulator(one)) {
      var crowd = "crowd-" + UUID.randomUUID();
      int before = emulator.requests("hangup");

      time.overtime(crowd, CALLS);

      Waiting.await("the end of all")
          .until(() -> record.ended(crowd, "TIME_LIMIT") == CALLS && record.toHangUp(crowd) == 0);
      assertThat(emulator.requests("hangup") - before).isEqualTo(CALLS);
    }
  }

  /** Each request is on a connection of its own: nginx closes idle ones when it is reloaded. */
  @Test
  void aRestartAsDocumentedRefusesNothing() throws Exception {
    try (var traffic = Traffic.through(both);
        var restart = new DocumentedRestart(both)) {
      for (int number = 1; number <= 2; number++) {
        restart.of(number);
        traffic.awaitMore(20);
      }
      traffic.stop();

      LOG.log(Level.INFO, "during a restart of both nodes: {0}", traffic);
      assertThat(traffic.refused()).as(traffic.toString()).isEmpty();
      assertThat(traffic.lost()).isEmpty();
    }
  }

  @Test
  void ofWhatWasAcceptedNothingIsLostWhenANodeDies() throws Exception {
    try (var traffic = Traffic.through(both);
        var machine = new Machine(both.machine().machine())) {
      traffic.awaitMore(20);

      machine.killNode(1);
      traffic.awaitMore(100);
      machine.startNode(1);
      traffic.awaitMore(20);
      traffic.stop();

      LOG.log(Level.INFO, "while a node was killed and started: {0}", traffic);
      assertThat(traffic.refused().keySet())
          .as("only a POST that had reached the node: %s", traffic)
          .allMatch(answer -> answer.startsWith("POST "));
      assertThat(traffic.lost()).isEmpty();
    }
  }
}
