package com.vocahire.endtoend;

import static com.vocahire.endtoend.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept of interviews: found again in order, by its owner only, and erased for good. */
@ExtendWith(OnRunningRehearsal.class)
class ArchiveIT {

  private final Endpoints endpoints;
  private final Caller ada;
  private InterviewRecord record;

  ArchiveIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    ada = Caller.newcomer(endpoints);
  }

  @BeforeEach
  void open() throws Exception {
    record = new InterviewRecord(endpoints);
  }

  @AfterEach
  void close() throws Exception {
    record.close();
    ada.close();
  }

  @Test
  void listsTheCallersInterviewsPageByPageNewestFirst() {
    var ids = new ArrayList<String>();
    IntStream.range(0, 5).forEach(i -> ids.add(0, ended()));

    var first = ada.get("interviews?limit=2").readEntity(JsonObject.class);
    var second = next(first);
    var third = next(second);

    assertThat(Stream.of(first, second, third).flatMap(ArchiveIT::ids))
        .containsExactlyElementsOf(ids);
    assertThat(third).doesNotContainKey("next");
  }

  private JsonObject next(JsonObject page) {
    return ada.get("interviews?limit=2&before=" + page.getString("next"))
        .readEntity(JsonObject.class);
  }

  private static Stream<String> ids(JsonObject page) {
    return page.getJsonArray("interviews").stream()
        .map(JsonValue::asJsonObject)
        .map(interview -> interview.getString("id"));
  }

  @Test
  void aPageMustBeAskedForWithinItsBounds() {
    assertProblem(ada.get("interviews?before=somewhere"), 422, "invalid_request");
    assertProblem(ada.get("interviews?limit=101"), 422, "invalid_request");
    assertThat(ada.get("interviews").readEntity(JsonObject.class).getJsonArray("interviews"))
        .isEmpty();
  }

  @Test
  void theConversationIsInOrderWhateverTheOrderAndNumberOfItsDeliveries() {
    String id = ada.connecting();
    var deliveries = new ArrayList<Map<String, String>>();
    for (int i = 0; i < 12; i++) {
      var previous = i == 0 ? null : "item_" + (i - 1);
      var whole = Items.named("item_" + i, previous, "said " + i + " and all of it");
      var early = Items.named("item_" + i, previous, "said " + i);
      early.put("status", "incomplete");
      deliveries.addAll(List.of(whole, early, whole));
    }
    Collections.shuffle(deliveries, new Random(20_261_122));

    for (var delivery : deliveries) {
      ada.put("realtime-session/" + id + "/transcript", Map.of("items", List.of(delivery))).close();
    }

    var transcript =
        ada.get("interviews/" + id).readEntity(JsonObject.class).getJsonArray("transcript");
    assertThat(transcript.stream().map(item -> item.asJsonObject().getString("text")))
        .containsExactlyElementsOf(
            IntStream.range(0, 12).mapToObj(i -> "said " + i + " and all of it").toList());
    ada.delete("realtime-session/" + id).close();
  }

  @Test
  void anEndedInterviewTakesWhatAPageKeptForADayAndNotLater() throws Exception {
    String id = ended();
    var item = "realtime-session/" + id + "/transcript/item_1";
    record.age(id, "ended_at", Duration.ofHours(23));
    assertThat(ada.put(item, Items.item("late")).getStatus()).isEqualTo(204);

    record.age(id, "ended_at", Duration.ofHours(2));

    assertProblem(ada.put(item, Items.item("too late")), 409, "session_ended");
  }

  @Test
  void nobodyReadsOrErasesAnothersInterview() {
    String id = ended();

    try (var bob = Caller.newcomer(endpoints)) {
      assertProblem(bob.get("interviews/" + id), 404, "session_not_found");
      assertProblem(bob.delete("interviews/" + id), 404, "session_not_found");
    }
    assertThat(ada.get("interviews/" + id).getStatus()).isEqualTo(200);
  }

  @Test
  void erasureRemovesEveryPersonalFieldAndLeavesAReceipt() throws Exception {
    var request =
        Map.of(
            "jobTitle", "Diver 4711",
            "company", "Deep 4711",
            "jobDescription", "Dive 4711",
            "resumeText", "Dived 4711",
            "interviewType", "Wet 4711",
            "sdp", Offers.chromium());
    String id =
        ada.post("webrtc-exchange", request).readEntity(JsonObject.class).getString("sessionId");
    ada.put("realtime-session/" + id + "/transcript/item_1", Items.item("I said 4711")).close();
    var owner = record.value("select owner from interview where id = ?::uuid", id);
    assertThat(everythingAbout(id)).contains("4711", owner);

    assertThat(ada.delete("interviews/" + id).getStatus()).isEqualTo(204);
    assertThat(ada.delete("interviews/" + id).getStatus()).isEqualTo(204);

    assertThat(everythingAbout(id)).contains("ERASED").doesNotContain("4711").doesNotContain(owner);
    var receipt = ada.get("interviews/" + id).readEntity(JsonObject.class);
    assertThat(receipt.getString("endReason")).isEqualTo("erased");
    assertThat(receipt)
        .containsKeys("createdAt", "endedAt", "erasedAt")
        .doesNotContainKey("jobTitle");
    assertThat(ids(ada.get("interviews").readEntity(JsonObject.class))).isEmpty();
    assertProblem(ada.get("realtime-session/" + id), 404, "session_not_found");
    assertProblem(
        ada.put("realtime-session/" + id + "/transcript/item_2", Items.item("more")),
        404,
        "session_not_found");
    awaitHangUp(id);
  }

  @Test
  void whatWasKeptForLongEnoughIsErasedByTheServer() throws Exception {
    String id = ended();
    record.age(id, "ended_at", Duration.ofDays(91));

    Awaitility.await("the erasure")
        .atMost(Duration.ofSeconds(20))
        .until(() -> everythingAbout(id).contains("ERASED"));
    assertThat(ada.get("interviews/" + id).readEntity(JsonObject.class)).containsKey("erasedAt");
  }

  private String everythingAbout(String id) throws Exception {
    return record.value(
        """
        select concat(
          (select string_agg(cast(i as text), ' ') from interview i where i.id = cast(? as uuid)),
          (select string_agg(cast(m as text), ' ') from interview_material m where m.interview_id = cast(? as uuid)),
          (select string_agg(cast(o as text), ' ') from opening o where o.interview_id = cast(? as uuid)),
          (select string_agg(cast(t as text), ' ') from transcript_item t where t.interview_id = cast(? as uuid)))
        """,
        id,
        id,
        id,
        id);
  }

  private void awaitHangUp(String id) throws Exception {
    String call = record.value("select call_id from interview where id = ?::uuid", id);
    try (var emulator = new Emulator(endpoints)) {
      Awaitility.await("the hang-up")
          .atMost(Duration.ofSeconds(20))
          .until(() -> emulator.call(call).getString("state").equals("closed"));
    }
  }

  private String ended() {
    String id = ada.created();
    ada.delete("realtime-session/" + id).close();
    return id;
  }
}
