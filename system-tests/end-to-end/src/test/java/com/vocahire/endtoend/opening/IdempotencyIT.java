package com.vocahire.endtoend.opening;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An opening may be repeated: the same answer, and never opened or paid twice. */
@OnRehearsal(SharedProfile.class)
class IdempotencyIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;
  private final String key = UUID.randomUUID().toString();
  private final String title = "Cook " + key;

  IdempotencyIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.ada = ada;
  }

  @AfterEach
  void close() {
    emulator.heal();
  }

  @Test
  void aRepeatedOpeningHasTheSameAnswer() {
    int before = emulator.requests("client_secrets");

    var first = open(key).readEntity(JsonObject.class);
    var again = open(key);

    assertThat(again.getStatus()).isEqualTo(201);
    assertThat(again.readEntity(JsonObject.class)).isEqualTo(first);
    assertThat(emulator.requests("client_secrets") - before).isEqualTo(1);
  }

  @Test
  void aRepeatedExchangeHasTheSameAnswerAndIsPaidOnce() {
    int before = emulator.requests("calls");

    var first = exchange(ada).readEntity(JsonObject.class);
    var again = exchange(ada);

    assertThat(again.getStatus()).isEqualTo(201);
    assertThat(lasting(again.readEntity(JsonObject.class))).isEqualTo(lasting(first));
    assertThat(emulator.requests("calls") - before).isEqualTo(1);
  }

  /** What is left of the time is less at each repeat. */
  static Map<String, JsonValue> lasting(JsonObject answer) {
    var all = new HashMap<>(answer);
    assertThat(all.remove("timeLeft")).isNotNull();
    return all;
  }

  @Test
  void aKeyInTheDraftsQuotesIsTheSameKey() {
    var first = open(key).readEntity(JsonObject.class);

    assertThat(open("\"" + key + "\"").readEntity(JsonObject.class)).isEqualTo(first);
    ada.delete("realtime-session/" + first.getString("id")).close();
    var quoted = "\"" + UUID.randomUUID() + "\"";
    var exchanged = exchange(ada, quoted).readEntity(JsonObject.class);
    var bare = exchange(ada, quoted.replace("\"", "")).readEntity(JsonObject.class);
    assertThat(bare.getString("sessionId")).isEqualTo(exchanged.getString("sessionId"));
    assertThat(bare.getString("sdp")).isEqualTo(exchanged.getString("sdp"));
  }

  @Test
  void repeatsThatComeWhileTheFirstIsRunningWaitForItsAnswer() {
    int before = emulator.requests("calls");
    emulator.inject(Map.of("calls", Map.of("delayMs", 1_500)));
    var pool = Executors.newFixedThreadPool(5);
    try {
      var racing =
          IntStream.range(0, 5)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> exchange(ada), pool))
              .toList();

      var answers =
          racing.stream()
              .map(CompletableFuture::join)
              .map(a -> lasting(a.readEntity(JsonObject.class)));

      assertThat(answers.distinct()).hasSize(1);
      assertThat(emulator.requests("calls") - before).isEqualTo(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    open(key).close();

    var other = ada.post("realtime-session", Map.of("jobTitle", "Baker"), key);

    assertProblem(other, 422, "invalid_request");
    assertProblem(exchange(ada), 422, "invalid_request");
  }

  @Test
  void aKeyMustBeAUuid() {
    assertProblem(open("once"), 422, "invalid_request");
  }

  @Test
  void anothersKeyIsAnotherKey() {
    open(key).close();

    try (var bob = Caller.newcomer(endpoints)) {
      var opened = bob.post("realtime-session", Map.of("jobTitle", title), key);
      assertThat(opened.getStatus()).isEqualTo(201);
    }
  }

  @Test
  void neitherKeyNorAnswerCanBeReadInTheTable() throws Exception {
    var opened = open(key).readEntity(JsonObject.class);

    try (var record = new InterviewRecord(endpoints)) {
      var row =
          record.value(
              "select cast(opening as text) from opening where interview_id = cast(? as uuid)",
              opened.getString("id"));
      assertThat(row).startsWith("(" + opened.getString("id"));
      for (var secret : List.of(key, opened.getString("token"))) {
        assertThat(row).doesNotContain(secret);
      }
    }
  }

  private Response open(String underKey) {
    return ada.post("realtime-session", Map.of("jobTitle", title), underKey);
  }

  private Response exchange(Caller caller) {
    return exchange(caller, key);
  }

  private Response exchange(Caller caller, String underKey) {
    return caller.post(
        "webrtc-exchange", Map.of("jobTitle", title, "sdp", Offers.chromium()), underKey);
  }
}
