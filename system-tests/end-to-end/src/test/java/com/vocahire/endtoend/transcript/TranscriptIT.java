package com.vocahire.endtoend.transcript;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was said stays said, what can be kept is kept, and the record says how complete it is. */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class TranscriptIT {

  private static final String GOOD =
      "{\"itemId\":\"%s\",\"role\":\"candidate\",\"status\":\"completed\",\"text\":\"%s\"}";
  private static final String CONFESSION = "I do not know Java.";

  private final Endpoints endpoints;
  private final Caller ada;
  private String id;

  TranscriptIT(Endpoints endpoints, Caller ada) {
    this.endpoints = endpoints;
    this.ada = ada;
  }

  @BeforeEach
  void open() {
    id = ada.connecting();
  }

  @AfterEach
  void close() {
    end();
  }

  private void end() {
    ada.delete("realtime-session/" + id).close();
  }

  @Test
  void aLeavingPagesBatchIsKeptThoughOneItemHoldsWhatCannotBeKept() {
    var answer =
        batch(
            "{\"itemId\":\"i1\",\"role\":\"candidate\",\"status\":\"completed\",\"text\":\"good\"}",
            "{\"itemId\":\"i2\",\"previousItemId\":\"i1\",\"role\":\"interviewer\",\"status\":\"completed\",\"text\":\"K\\u0000f2rsou"
                + " \\ud83d\"}",
            "{\"itemId\":\"i3\",\"previousItemId\":\"i2\",\"role\":\"candidate\",\"status\":\"completed\",\"text\":\"good"
                + " too\"}");

    assertThat(answer.getStatus()).isEqualTo(204);
    assertThat(texts()).containsExactly("good", "K\uFFFDf2rsou \uFFFD", "good too");
    // Escaped, because a client that writes UTF-8 cannot send half a pair.
    var escaped =
        batch(
            "{\"itemId\":\"i4\",\"previousItemId\":\"i3\",\"role\":\"candidate\",\"status\":\"completed\","
                + "\"text\":\"\\u0000\\ude00\"}");
    assertThat(escaped.getStatus()).isEqualTo(204);
    assertThat(texts()).contains("\uFFFD\uFFFD");
  }

  static Stream<Arguments> badItems() {
    var rest = "\"status\":\"completed\",\"text\":\"x\"";
    var longest = "a".repeat(65);
    return Stream.of(
        Arguments.of("{\"itemId\":\"bad\",\"role\":\"boss\"," + rest + "}", "bad", 422),
        Arguments.of("{\"itemId\":\"bad\"," + rest + "}", "bad", 422),
        Arguments.of("{\"itemId\":\"bad\",\"role\":null," + rest + "}", "bad", 422),
        Arguments.of("{\"role\":\"candidate\"," + rest + "}", null, 422),
        Arguments.of(GOOD.formatted("", "x"), "", 422),
        Arguments.of(GOOD.formatted(longest, "x"), longest, 422),
        Arguments.of(GOOD.formatted("bad", "x".repeat(20_001)), "bad", 422),
        Arguments.of(GOOD.formatted("a\\u0000", "x"), null, 422),
        Arguments.of(GOOD.formatted("a\\ud800", "x"), null, 422),
        Arguments.of(GOOD.formatted("bad", "x").replace("\"x\"", "null"), "bad", 422),
        Arguments.of(GOOD.formatted("bad", "x").replace("\"x\"", "5"), "bad", 400),
        Arguments.of("{\"itemId\":7,\"role\":\"candidate\"," + rest + "}", null, 400),
        Arguments.of("{}", null, 422));
  }

  @ParameterizedTest
  @MethodSource("badItems")
  void anItemThatCannotBeKeptIsNamedAndHindersNoOther(String bad, String itemId, int status) {
    var answer = batch(GOOD.formatted("i1", "one"), bad, GOOD.formatted("i2", "two"));

    assertThat(answer.getStatus()).isEqualTo(200);
    var results = results(answer);
    assertThat(results).hasSize(1);
    assertThat(results.get(0).getInt("index")).isEqualTo(1);
    assertThat(results.get(0).getInt("status")).isEqualTo(status);
    assertThat(results.get(0).getString("code"))
        .isEqualTo(status == 400 ? "malformed_request" : "invalid_request");
    assertThat(results.get(0).getString("itemId", null)).isEqualTo(itemId);
    assertThat(texts()).containsExactly("one", "two");
  }

  @Test
  void aBatchOfNothingButBadItemsNamesThemAllAndABrokenOneIsMalformed() {
    assertThat(results(batch("{}", "{\"itemId\":\"b\"}"))).hasSize(2);
    assertProblem(send("{\"items\":[{\"itemId\":\"b\"}"), 400, "malformed_request");
    assertThat(texts()).isEmpty();
  }

  @Test
  void ofOneItemTwiceInABatchTheFirstFinalOneStays() {
    assertThat(batch(GOOD.formatted("i1", CONFESSION), GOOD.formatted("i1", "Yes.")).getStatus())
        .isEqualTo(204);

    assertThat(texts()).containsExactly(CONFESSION);
    assertThat(interview().getInt("revisions")).isEqualTo(1);
  }

  @Test
  void whatWasSaidCannotBeRewrittenNeitherWhileItLastsNorAfterTheEnd() throws Exception {
    var item = "realtime-session/" + id + "/transcript/i1";
    assertThat(ada.put(item, Items.item(CONFESSION)).getStatus()).isEqualTo(204);
    assertThat(ada.put(item, Items.item("I know it well.")).getStatus()).isEqualTo(204);
    end();
    var forged = Map.of("role", "candidate", "status", "truncated", "text", "Yes.");

    assertThat(ada.put(item, forged).getStatus()).isEqualTo(204);
    assertThat(ada.put(item, Items.item(CONFESSION)).getStatus()).isEqualTo(204);

    assertThat(texts()).containsExactly(CONFESSION);
    assertThat(interview().getInt("revisions")).isEqualTo(2);
    assertThat(interview().getString("provenance")).isEqualTo("browser");
    try (var record = new InterviewRecord(endpoints)) {
      var versions =
          "select string_agg(text, '|' order by number) from transcript_revision"
              + " where interview_id = cast(? as uuid) and received_at is not null";
      assertThat(record.value(versions, id)).isEqualTo("I know it well.|Yes.");
    }
  }

  @Test
  void saysHowManyGapsItHasInEveryForm() {
    var lost = Items.named("i3", "i2", "I was in Rome.");
    ada.put(
            "realtime-session/" + id + "/transcript",
            Map.of("items", List.of(Items.named("i1", null, "Hello"), lost)))
        .close();

    assertThat(interview().getInt("gaps")).isEqualTo(1);
    var text = exported("text/plain").readEntity(String.class);
    assertThat(text).contains("Provenance: browser\n", "Revisions: 0\n", "Gaps: 1\n");
    var json = exported("application/json").readEntity(JsonObject.class);
    assertThat(json.getInt("gaps")).isEqualTo(1);
    assertThat(json.getString("provenance")).isEqualTo("browser");
  }

  @Test
  void anEndedInterviewTakesWhatIsNewOrIncompleteForSomeTime() throws Exception {
    var item = "realtime-session/" + id + "/transcript/i1";
    ada.put(item, Map.of("role", "candidate", "status", "incomplete", "text", "I do")).close();
    end();
    try (var time = new TimeShift(endpoints)) {
      time.age(id, "ended_at", Duration.ofMinutes(14));
      assertThat(ada.put(item, Items.item(CONFESSION)).getStatus()).isEqualTo(204);
      assertThat(batch(GOOD.formatted("i2", "new")).getStatus()).isEqualTo(204);

      time.age(id, "ended_at", Duration.ofMinutes(2));
      assertProblem(ada.put(item, Items.item(CONFESSION)), 409, "session_ended");
      assertProblem(batch("{}"), 409, "session_ended");
    }
    assertThat(texts()).containsExactly(CONFESSION, "new");
  }

  @Test
  void aConversationHasASizeThatNoBatchExceeds() {
    var longest = "x".repeat(20_000);
    var items = IntStream.range(0, 60).mapToObj(i -> Items.named("i" + i, null, longest)).toList();

    var answer = ada.put("realtime-session/" + id + "/transcript", Map.of("items", items));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(results(answer))
        .hasSize(10)
        .allSatisfy(
            result -> assertThat(result.getString("detail")).contains("1000000 characters"));
    assertThat(texts()).hasSize(50);
    var one = ada.put("realtime-session/" + id + "/transcript/last", Items.item("x"));
    one.bufferEntity();
    assertProblem(one, 422, "invalid_request");
    assertThat(one.readEntity(String.class)).contains("1000000 characters");
  }

  private Response batch(String... items) {
    return send("{\"items\":[" + String.join(",", items) + "]}");
  }

  private Response send(String json) {
    var body = Entity.entity(json.getBytes(UTF_8), MediaType.APPLICATION_JSON);
    return ada.send("PUT", "realtime-session/" + id + "/transcript", body, Map.of());
  }

  private Response exported(String form) {
    return ada.send("GET", "interviews/" + id + "/export", null, Map.of("Accept", form));
  }

  private static List<JsonObject> results(Response answer) {
    return answer
        .readEntity(JsonObject.class)
        .getJsonArray("results")
        .getValuesAs(JsonObject.class);
  }

  private JsonObject interview() {
    return ada.get("interviews/" + id).readEntity(JsonObject.class);
  }

  private List<String> texts() {
    return interview().getJsonArray("transcript").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("text"))
        .toList();
  }
}
