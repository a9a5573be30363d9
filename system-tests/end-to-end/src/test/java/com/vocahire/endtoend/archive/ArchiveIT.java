package com.vocahire.endtoend.archive;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of interviews: found again in order, by its owner only. */
@OnRehearsal(SharedProfile.class)
class ArchiveIT {

  private final Endpoints endpoints;
  private final Caller ada;

  ArchiveIT(Endpoints endpoints, Caller ada) {
    this.endpoints = endpoints;
    this.ada = ada;
  }

  @AfterEach
  void close() {}

  @Test
  void listsTheCallersInterviewsPageByPageNewestFirst() {
    var ids = new ArrayList<String>();
    IntStream.range(0, 5).forEach(i -> ids.add(0, ada.ended()));

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
    assertProblem(ada.get("interviews?before=somewhere"), 400, "malformed_request");
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
  void onlyTheOwnerReadsOrErasesAnInterview() {
    String id = ada.ended();

    try (var bob = Caller.newcomer(endpoints)) {
      assertProblem(bob.get("interviews/" + id), 404, "session_not_found");
      assertProblem(bob.delete("interviews/" + id), 404, "session_not_found");
    }
    assertThat(ada.get("interviews/" + id).getStatus()).isEqualTo(200);
  }
}
