package com.vocahire.endtoend.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.EndToEndProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.control.Machine;
import com.vocahire.testkit.profile.OnRehearsal;
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
import org.junit.jupiter.api.Test;

/**
 * Two nodes behind nginx, with one database and one provider: nothing is done twice, and nothing
 * that was accepted is lost when one is restarted or dies.
 */
@OnRehearsal(TwoNodesIT.TwoNodes.class)
class TwoNodesIT {

  private static final Logger LOG = System.getLogger(TwoNodesIT.class.getName());

  private static final int CALLS = 60;

  /** Two nodes behind one address. */
  static final class TwoNodes implements EndToEndProfile {
    @Override
    public List<String> options() {
      return List.of("--nodes=2");
    }
  }

  private final Endpoints both;
  private final Endpoints one;
  private final Endpoints other;

  private final ExecutorService pool = Executors.newFixedThreadPool(20);
  private final String ada = "newcomer-" + UUID.randomUUID();

  TwoNodesIT(Endpoints both) {
    this.both = both;
    one = both.node(1);
    other = both.node(2);
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
  void repeatsOnBothHaveOneAnswerAndArePaidOnce(Emulator emulator) {
    try (var here = Caller.candidate(one, ada);
        var there = Caller.candidate(other, ada)) {
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
  void whatIsOverdueIsEndedOnceAndEachCallHungUpOnce(Emulator emulator) throws Exception {
    try (var record = new InterviewRecord(one);
        var time = new TimeShift(one)) {
      Waiting.await("calls of other tests are hung up").until(() -> record.toHangUp("") == 0);
      time.disperse("");
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
  void aRestartAsDocumentedRefusesNothing(Rehearsal rehearsal) throws Exception {
    var restart = new DocumentedRestart(rehearsal);
    try (var traffic = Traffic.through(both)) {
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
  void ofWhatWasAcceptedNothingIsLostWhenANodeDies(Machine machine) throws Exception {
    try (var traffic = Traffic.through(both)) {
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
