package com.vocahire.endtoend;

import static com.vocahire.endtoend.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vocahire.endtoend.AuditTrail.Entry;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who opened, read, listed, exported and erased can be told afterwards. */
@ExtendWith(OnRunningRehearsal.class)
class AuditIT {

  private final String name = "newcomer-" + UUID.randomUUID();
  private final String reviewerName = "reviewer-" + UUID.randomUUID();
  private final Caller ada;
  private final Caller reviewer;
  private final Endpoints endpoints;
  private AuditTrail trail;

  AuditIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    ada = Caller.candidate(endpoints, name);
    reviewer = Caller.named(endpoints, reviewerName, "reviewer");
  }

  @BeforeEach
  void open() throws Exception {
    trail = new AuditTrail(endpoints);
  }

  @AfterEach
  void close() throws Exception {
    trail.hasRoomAgain();
    trail.close();
    ada.close();
    reviewer.close();
  }

  @Test
  void tellsWhoDidWhatUnderWhichRequest() throws Exception {
    var id = idIn(asked(ada, "opening-1", "POST", "realtime-session"));
    asked(ada, "reading-1", "GET", "interviews/" + id).close();
    asked(reviewer, "reading-2", "GET", "interviews/" + id).close();
    asked(reviewer, "exporting-1", "GET", "interviews/" + id + "/export").close();
    asked(ada, "exporting-2", "GET", "interviews/" + id + "/export").close();
    asked(ada, "erasing-1", "DELETE", "interviews/" + id).close();
    asked(ada, "reading-3", "GET", "interviews/" + id).close();

    var entries = trail.of(id);

    var digest = entries.get(0).actor();
    assertThat(digest).matches("[0-9a-f]{64}");
    assertThat(entries)
        .containsExactly(
            new Entry("OPENED", "CANDIDATE", digest, request("opening-1")),
            new Entry("READ", "CANDIDATE", digest, request("reading-1")),
            new Entry("READ", "REVIEWER", reviewerName, request("reading-2")),
            new Entry("EXPORTED", "REVIEWER", reviewerName, request("exporting-1")),
            new Entry("EXPORTED", "CANDIDATE", digest, request("exporting-2")),
            new Entry("ERASED", "CANDIDATE", digest, request("erasing-1")),
            new Entry("READ", "CANDIDATE", digest, request("reading-3")));
  }

  @Test
  void tellsWhoReadWhichList() throws Exception {
    asked(ada, "listing-1", "GET", "interviews").close();
    asked(reviewer, "listing-2", "GET", "interviews?whose=everyone").close();

    assertThat(trail.by(request("listing-1")))
        .extracting(Entry::action, Entry::role)
        .containsExactly(tuple("LISTED", "CANDIDATE"));
    assertThat(trail.by(request("listing-2")))
        .containsExactly(new Entry("LISTED", "REVIEWER", reviewerName, request("listing-2")));
  }

  @Test
  void whoIsRefusedHasReadNothing() throws Exception {
    var id = ada.created();
    try (var bob = Caller.newcomer(endpoints)) {
      assertProblem(asked(bob, "refused-1", "GET", "interviews/" + id), 404, "session_not_found");
      assertProblem(asked(reviewer, "refused-2", "DELETE", "interviews/" + id), 403, "forbidden");
    }

    assertThat(trail.of(id)).extracting(Entry::action).containsExactly("OPENED");
    ada.delete("realtime-session/" + id).close();
  }

  @Test
  void holdsNothingThatWasSaidAndNoName() throws Exception {
    var opened =
        ada.post("realtime-session", Map.of("jobTitle", "Cook 4712", "resumeText", "Ate 4712"))
            .readEntity(JsonObject.class);
    var id = opened.getString("id");
    ada.exchange(id, opened.getString("token")).close();
    ada.put("realtime-session/" + id + "/transcript/item_1", Items.item("Said 4712")).close();
    ada.get("interviews/" + id).close();
    reviewer.get("interviews/" + id).close();
    ada.delete("interviews/" + id).close();

    assertThat(trail.of(id)).hasSize(4);
    assertThat(trail.of(id).toString())
        .doesNotContain("4712", name, opened.getString("token"), "eyJ");
  }

  /** The database refuses to witness: what was asked is neither done nor answered. */
  @Test
  void whatCannotBeWitnessedDoesNotHappen() throws Exception {
    var id = idIn(asked(ada, "opening-2", "POST", "realtime-session"));
    ada.put("realtime-session/" + id + "/transcript/item_1", Items.item("Never told")).close();
    ada.delete("realtime-session/" + id).close();

    for (var path : List.of("interviews", "interviews/" + id, "interviews/" + id + "/export")) {
      assertUnwitnessed("GET", path);
    }
    assertUnwitnessed("DELETE", "interviews/" + id);
    assertUnwitnessed("POST", "realtime-session");

    assertThat(ada.get("interviews/" + id).readEntity(String.class)).contains("Never told");
    assertThat(ada.get("interviews").readEntity(JsonObject.class).getJsonArray("interviews"))
        .hasSize(1);
  }

  private void assertUnwitnessed(String method, String path) throws Exception {
    trail.hasNoRoomFor(request("unwitnessed"));
    var answer = asked(ada, "unwitnessed", method, path);
    trail.hasRoomAgain();

    answer.bufferEntity();
    assertThat(answer.readEntity(String.class)).doesNotContain("Never told");
    assertProblem(answer, 503, "database_unavailable");
  }

  @Test
  void theApplicationsRoleChangesNothing() {
    for (var change : List.of("update audit_entry set actor = 'x'", "delete from audit_entry")) {
      assertThatThrownBy(() -> trail.execute(change)).hasMessageContaining("rows are only added");
    }
    assertThatThrownBy(() -> trail.execute("truncate audit_entry"))
        .hasMessageContaining("rows are only added");
  }

  private Response asked(Caller caller, String request, String method, String path) {
    var body = method.equals("POST") ? Entity.json(Map.of("jobTitle", "Cook")) : null;
    return caller.send(method, path, body, Map.of("X-Request-Id", request(request)));
  }

  /** No other test's. */
  private String request(String name) {
    return name + "-" + this.name.substring(this.name.length() - 12);
  }

  private static String idIn(Response opened) {
    return opened.readEntity(JsonObject.class).getString("id");
  }
}
