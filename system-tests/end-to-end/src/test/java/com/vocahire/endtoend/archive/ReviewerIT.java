package com.vocahire.endtoend.archive;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A reviewer reads and exports the interviews of all candidates, and can do nothing else with them.
 */
@OnRehearsal(SharedProfile.class)
class ReviewerIT {

  private final String name = "newcomer-" + UUID.randomUUID();
  private final Endpoints endpoints;
  private final Caller ada;
  private final Caller reviewer;

  ReviewerIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    ada = Caller.candidate(endpoints, name);
    reviewer = Caller.named(endpoints, "reviewer-" + UUID.randomUUID(), "reviewer");
  }

  @AfterEach
  void close() {
    ada.close();
    reviewer.close();
  }

  @Test
  void listsTheInterviewsOfAllCandidatesPageByPageNewestFirst() {
    String older = ada.ended();
    String newer = ada.ended();

    var first = json(reviewer.get("interviews?whose=everyone&limit=1"));
    var second =
        json(reviewer.get("interviews?whose=everyone&limit=1&before=" + first.getString("next")));

    assertThat(only(first).getString("id")).isEqualTo(newer);
    assertThat(only(first).getString("owner")).isEqualTo(name);
    assertThat(only(second).getString("id")).isEqualTo(older);
  }

  @Test
  void whatIsErasedIsInNoListAndAReceiptNamesNoPerson() {
    String id = ada.ended();
    ada.delete("interviews/" + id).close();

    assertThat(reviewer.get("interviews?whose=everyone&limit=100").readEntity(String.class))
        .doesNotContain(id);
    assertThat(json(reviewer.get("interviews/" + id)))
        .containsKeys("erasedAt", "createdAt")
        .doesNotContainKeys("owner", "jobTitle", "transcript");
  }

  @Test
  void readsAnothersInterviewAndSeesWhoseItIs() {
    String id = conversation();

    var read = json(reviewer.get("interviews/" + id));

    assertThat(read.getString("owner")).isEqualTo(name);
    assertThat(read.getJsonArray("transcript").getJsonObject(0).getString("text"))
        .isEqualTo("I cook soup & fish");
    assertThat(json(ada.get("interviews/" + id))).doesNotContainKey("owner");
    assertThat(json(ada.get("interviews")).toString()).doesNotContain("owner");
  }

  @Test
  void takesAnInterviewAwayInEitherForm() {
    String id = conversation();

    var asJson = exported(reviewer, id, "application/json");
    var asText = exported(reviewer, id, "text/plain;q=0.9, application/json;q=0.1");

    assertThat(asJson.getHeaderString("Content-Disposition"))
        .isEqualTo("attachment; filename=\"interview-" + id + ".json\"");
    assertThat(json(asJson)).isEqualTo(json(reviewer.get("interviews/" + id)));
    assertThat(asText.getHeaderString("Content-Disposition"))
        .isEqualTo("attachment; filename=\"interview-" + id + ".txt\"");
    assertThat(asText.getMediaType().toString()).isEqualToIgnoringCase("text/plain;charset=utf-8");
    assertThat(asText.readEntity(String.class))
        .startsWith("Interview " + id)
        .contains("Candidate: " + name, "Candidate: I cook soup & fish");
    assertThat(exported(ada, id, "*/*").getMediaType().toString()).startsWith("application/json");
  }

  @Test
  void candidatesTakeAwayTheirOwnOnly() {
    String id = conversation();

    assertThat(exported(ada, id, "text/plain").readEntity(String.class))
        .contains("I cook soup & fish")
        .doesNotContain(name);
    try (var bob = Caller.newcomer(endpoints)) {
      assertProblem(exported(bob, id, "text/plain"), 404, "session_not_found");
      assertProblem(exported(bob, "none", "application/json"), 404, "session_not_found");
    }
  }

  @Test
  void onlyReviewersReadTheInterviewsOfOthers() {
    var refused = ada.get("interviews?whose=everyone");
    assertThat(refused.getHeaderString("WWW-Authenticate")).contains("insufficient_scope");
    assertProblem(refused, 403, "forbidden");
    assertProblem(reviewer.get("interviews?whose=theirs"), 422, "invalid_request");
    try (var operator = Caller.named(endpoints, "eve", "operator")) {
      assertProblem(operator.get("interviews?whose=everyone"), 403, "forbidden");
      assertProblem(operator.get("interviews/" + UUID.randomUUID()), 403, "forbidden");
      assertProblem(exported(operator, "none", "application/json"), 403, "forbidden");
    }
  }

  @Test
  void aReviewerErasesEndsAndOpensNothing() {
    String id = conversation();

    assertProblem(reviewer.delete("interviews/" + id), 403, "forbidden");
    assertProblem(reviewer.delete("realtime-session/" + id), 403, "forbidden");
    assertProblem(reviewer.get("realtime-session/" + id), 403, "forbidden");
    assertProblem(reviewer.post("realtime-session", Map.of("jobTitle", "Cook")), 403, "forbidden");
    assertProblem(reviewer.get("interviews/" + UUID.randomUUID()), 404, "session_not_found");
    assertThat(json(reviewer.get("interviews")).getJsonArray("interviews")).isEmpty();
  }

  /** The id of an interview that is over, with something said. */
  private String conversation() {
    String id = ada.ended();
    ada.put("realtime-session/" + id + "/transcript/item_1", Items.item("I cook soup & fish"))
        .close();
    return id;
  }

  private static Response exported(Caller caller, String id, String accept) {
    return caller.send("GET", "interviews/" + id + "/export", null, Map.of("Accept", accept));
  }

  private static JsonObject json(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.readEntity(JsonObject.class);
  }

  private static JsonObject only(JsonObject page) {
    assertThat(page.getJsonArray("interviews")).hasSize(1);
    return page.getJsonArray("interviews").getJsonObject(0);
  }
}
