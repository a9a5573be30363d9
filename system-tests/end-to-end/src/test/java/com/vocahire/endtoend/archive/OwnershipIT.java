package com.vocahire.endtoend.archive;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only its owner reaches an interview, and nothing is stored twice. */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class OwnershipIT {

  private final Endpoints endpoints;
  private final Caller ada;
  private final Caller bob;

  OwnershipIT(Endpoints endpoints, Caller ada) {
    this.endpoints = endpoints;
    this.ada = ada;
    bob = Caller.newcomer(endpoints);
  }

  @AfterEach
  void close() {
    bob.close();
  }

  @Test
  void onlyTheOwnerReachesAnInterview() {
    var id = ada.openAndExchange().readEntity(JsonObject.class).getString("sessionId");
    var session = "realtime-session/" + id;

    assertProblem(bob.get(session), 404, "session_not_found");
    assertProblem(bob.delete(session), 404, "session_not_found");
    assertProblem(
        bob.put(session + "/transcript/item_1", Items.item("hello")), 404, "session_not_found");
    assertProblem(
        bob.post(session + "/events", Map.of("type", "connected")), 404, "session_not_found");
    assertProblem(bob.exchange(id, "ek_any"), 404, "session_not_found");
    assertThat(ada.stateOf(session)).isEqualTo("connecting");
    ada.delete(session).close();
  }

  @Test
  void aTokenFitsOnlyItsSession() {
    var first =
        ada.post("realtime-session", Map.of("jobTitle", "Cook")).readEntity(JsonObject.class);
    var second =
        bob.post("realtime-session", Map.of("jobTitle", "Cook")).readEntity(JsonObject.class);

    assertProblem(
        ada.exchange(first.getString("id"), second.getString("token")), 403, "token_mismatch");
  }

  @Test
  void keepsAnItemOnceHoweverOftenItIsDelivered() throws Exception {
    var id = ada.openAndExchange().readEntity(JsonObject.class).getString("sessionId");
    var transcript = "realtime-session/" + id + "/transcript";
    var batch =
        Map.of(
            "items",
            List.of(
                Items.named("item_2", "item_1", "again"), Items.named("item_1", null, "first")));

    assertThat(ada.put(transcript + "/item_1", Items.item("first")).getStatus()).isEqualTo(204);
    assertThat(ada.put(transcript, batch).getStatus()).isEqualTo(204);
    assertThat(ada.put(transcript, batch).getStatus()).isEqualTo(204);

    try (var record = new InterviewRecord(endpoints)) {
      assertThat(record.conversation(UUID.fromString(id)))
          .extracting(InterviewRecord.Item::text)
          .containsExactly("first", "again");
    }
    ada.delete("realtime-session/" + id).close();
  }

  /** Payara leaves the caller of an asynchronous request on the thread that took it. */
  @Test
  void noCallerIsTakenForThePreviousOne() {
    var pool = Executors.newFixedThreadPool(20);
    try (var anonymous = Caller.withoutToken(endpoints);
        var operator = Caller.named(endpoints, "eve", "operator")) {
      for (int round = 0; round < 5; round++) {
        assertThat(concurrently(pool, () -> ada.get("interviews"))).containsOnly(200);
        assertThat(concurrently(pool, () -> anonymous.get("ice-servers"))).containsOnly(401);
        assertThat(concurrently(pool, () -> anonymous.get("interviews"))).containsOnly(401);
        assertThat(concurrently(pool, () -> ada.get("interviews"))).containsOnly(200);
        assertThat(concurrently(pool, () -> operator.get("interviews"))).containsOnly(403);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static List<Integer> concurrently(Executor pool, Supplier<Response> request) {
    var asked =
        Stream.generate(() -> CompletableFuture.supplyAsync(request, pool)).limit(20).toList();
    return asked.stream().map(CompletableFuture::join).map(OwnershipIT::status).toList();
  }

  private static int status(Response answer) {
    try (answer) {
      return answer.getStatus();
    }
  }

  @Test
  void refusesWhoIsNotSignedInOrHasNoRole() {
    try (var anonymous = Caller.withoutToken(endpoints);
        var forger = Caller.withToken(endpoints, "eyJhbGciOiJub25lIn0.e30.");
        var operator = Caller.named(endpoints, "eve", "operator")) {
      assertProblem(anonymous.get("ice-servers"), 401, "unauthenticated");
      assertProblem(forger.get("ice-servers"), 401, "unauthenticated");
      assertProblem(operator.get("ice-servers"), 403, "forbidden");
    }
  }
}
