package com.vocahire.endtoend.archive;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vocahire.endtoend.testkit.database.AuditTrail;
import com.vocahire.endtoend.testkit.database.AuditTrail.Entry;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.rehearsal.ServerLog;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail says who opened, read, listed, exported and erased. */
@OnRehearsal(SharedProfile.class)
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
    trail.acceptsEntriesAgain();
    trail.close();
    ada.close();
    reviewer.close();
  }

  @Test
  void recordsWhoDidWhatUnderWhichRequest() throws Exception {
    var opened = asked(ada, "POST", "realtime-session");
    var id = idIn(opened);
    var one = "interviews/" + id;
    var requests =
        List.of(
            requestOf(opened),
            requestOf(asked(ada, "GET", one)),
            requestOf(asked(reviewer, "GET", one)),
            requestOf(asked(reviewer, "GET", one + "/export")),
            requestOf(asked(ada, "GET", one + "/export")),
            requestOf(asked(ada, "DELETE", one)),
            requestOf(asked(ada, "GET", one)));

    var entries = trail.of(id);

    var pseudonym = entries.get(0).actor();
    assertThat(pseudonym).matches("[0-9a-f]{64}").isNotEqualTo(digest(name));
    assertThat(entries)
        .containsExactly(
            new Entry("OPENED", "CANDIDATE", pseudonym, requests.get(0)),
            new Entry("READ", "CANDIDATE", pseudonym, requests.get(1)),
            new Entry("READ", "REVIEWER", reviewerName, requests.get(2)),
            new Entry("EXPORTED", "REVIEWER", reviewerName, requests.get(3)),
            new Entry("EXPORTED", "CANDIDATE", pseudonym, requests.get(4)),
            new Entry("ERASED", "CANDIDATE", pseudonym, requests.get(5)),
            new Entry("READ", "CANDIDATE", pseudonym, requests.get(6)));
  }

  /** What an attacker who guesses the name could compute. */
  private static String digest(String subject) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    sha.update("caller".getBytes(UTF_8));
    sha.update((byte) 0xfe);
    return HexFormat.of().formatHex(sha.digest(subject.getBytes(UTF_8)));
  }

  @Test
  void recordsWhoReadWhichList() throws Exception {
    var own = requestOf(asked(ada, "GET", "interviews"));
    var everyones = requestOf(asked(reviewer, "GET", "interviews?whose=everyone"));

    assertThat(trail.by(own))
        .extracting(Entry::action, Entry::role)
        .containsExactly(tuple("LISTED", "CANDIDATE"));
    assertThat(trail.by(everyones))
        .containsExactly(new Entry("LISTED", "REVIEWER", reviewerName, everyones));
  }

  /** A caller's own id is the caller's text: it stands in the log, which leads to ours. */
  @Test
  void noCallerWritesIntoTheAudit() throws Exception {
    var inbound = "ada.lovelace-" + UUID.randomUUID();
    var body = Entity.json(Map.of("jobTitle", "Cook"));
    var opened = ada.send("POST", "realtime-session", body, Map.of("X-Request-Id", inbound));
    assertThat(requestOf(opened)).isEqualTo(inbound);

    var entry = trail.of(idIn(opened)).get(0);

    assertThat(UUID.fromString(entry.request())).isNotNull();
    assertThat(trail.by(inbound)).isEmpty();
    var link = "request " + inbound + " is request " + entry.request() + " in the audit";
    Waiting.await("the link in the log")
        .untilAsserted(() -> assertThat(new ServerLog(endpoints).linesWith(link)).isNotEmpty());
  }

  @Test
  void whoIsRefusedHasReadNothing() throws Exception {
    var id = ada.created();
    try (var bob = Caller.newcomer(endpoints)) {
      assertProblem(asked(bob, "GET", "interviews/" + id), 404, "session_not_found");
      assertProblem(asked(reviewer, "DELETE", "interviews/" + id), 403, "forbidden");
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

  /** The database refuses the audit entry: the request is neither performed nor answered. */
  @Test
  void whatCannotBeAuditedDoesNotHappen() throws Exception {
    var id = idIn(asked(ada, "POST", "realtime-session"));
    ada.put("realtime-session/" + id + "/transcript/item_1", Items.item("Never disclosed")).close();
    ada.delete("realtime-session/" + id).close();
    var actor = trail.of(id).get(0).actor();

    for (var path : List.of("interviews", "interviews/" + id, "interviews/" + id + "/export")) {
      assertRefusedUnaudited(actor, "GET", path);
    }
    assertRefusedUnaudited(actor, "DELETE", "interviews/" + id);
    assertRefusedUnaudited(actor, "POST", "realtime-session");

    assertThat(ada.get("interviews/" + id).readEntity(String.class)).contains("Never disclosed");
    assertThat(ada.get("interviews").readEntity(JsonObject.class).getJsonArray("interviews"))
        .hasSize(1);
  }

  private void assertRefusedUnaudited(String actor, String method, String path) throws Exception {
    trail.refusesEntriesOf(actor);
    var answer = asked(ada, method, path);
    trail.acceptsEntriesAgain();

    answer.bufferEntity();
    assertThat(answer.readEntity(String.class)).doesNotContain("Never disclosed");
    assertProblem(answer, 503, "database_unavailable");
  }

  @Test
  void theApplicationsRoleChangesNothing() {
    asked(ada, "GET", "interviews").close(); // a row that could be changed
    for (var change : List.of("update audit_entry set actor = 'x'", "delete from audit_entry")) {
      assertThatThrownBy(() -> trail.execute(change)).hasMessageContaining("rows are only added");
    }
    assertThatThrownBy(() -> trail.execute("truncate audit_entry"))
        .hasMessageContaining("rows are only added");
  }

  private static Response asked(Caller caller, String method, String path) {
    var body = method.equals("POST") ? Entity.json(Map.of("jobTitle", "Cook")) : null;
    return caller.send(method, path, body, Map.of());
  }

  private static String requestOf(Response answer) {
    return answer.getHeaderString("X-Request-Id");
  }

  private static String idIn(Response opened) {
    return opened.readEntity(JsonObject.class).getString("id");
  }
}
