package com.vocahire.endtoend.hiring;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vocahire.endtoend.testkit.database.AuditTrail;
import com.vocahire.endtoend.testkit.database.AuditTrail.Entry;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A recruiter creates positions, shares, changes and archives them; every step is audited. */
@OnRehearsal(SharedProfile.class)
class PositionsIT {

  private final String rita = "rita-" + UUID.randomUUID();
  private final String rosa = "rosa-" + UUID.randomUUID();
  private final Endpoints endpoints;
  private final Caller owner;
  private final Caller other;

  PositionsIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    owner = Caller.named(endpoints, rita, "recruiter");
    other = Caller.named(endpoints, rosa, "recruiter");
  }

  @AfterEach
  void close() {
    owner.close();
    other.close();
  }

  @Test
  void createsReadsChangesAndArchives() throws Exception {
    var created = owner.post("positions", Map.of("title", "Welder", "company", "Hull & Keel"));
    assertThat(created.getStatus()).isEqualTo(201);
    assertThat(created.getHeaderString("ETag")).isEqualTo("\"1\"");
    var id = json(created).getString("id");
    assertThat(created.getLocation().getPath()).isEqualTo("/api/positions/" + id);

    var changed = changed(owner, id, "\"1\"", Map.of("title", "Cook"));
    assertThat(changed.getHeaderString("ETag")).isEqualTo("\"2\"");
    assertThat(json(changed)).doesNotContainKey("company");
    assertProblem(changed(owner, id, "\"1\"", Map.of("title", "x")), 412, "precondition_failed");
    assertProblem(changed(owner, id, null, Map.of("title", "x")), 428, "precondition_required");
    var archived = owner.post("positions/" + id + "/archive", Map.of());
    assertThat(json(archived).getString("state")).isEqualTo("archived");
    assertProblem(changed(owner, id, "*", Map.of("title", "x")), 409, "position_archived");

    try (var trail = new AuditTrail(endpoints)) {
      assertThat(trail.about(id))
          .extracting(Entry::action, Entry::role, Entry::actor)
          .containsExactly(
              tuple("POSITION_CREATED", "RECRUITER", rita),
              tuple("POSITION_CHANGED", "RECRUITER", rita),
              tuple("POSITION_ARCHIVED", "RECRUITER", rita));
    }
  }

  @Test
  void reachesItsMembersOnly() {
    var id = position(Map.of("title", "Welder"));
    assertProblem(other.get("positions/" + id), 404, "position_not_found");
    assertProblem(changed(other, id, "*", Map.of("title", "x")), 404, "position_not_found");
    assertProblem(other.post("positions/" + id + "/archive", Map.of()), 404, "position_not_found");
    assertThat(json(other.get("positions")).getJsonArray("positions")).isEmpty();

    changed(owner, id, "*", Map.of("title", "Welder", "sharedWith", List.of(rosa))).close();

    assertThat(json(other.get("positions/" + id)).getJsonArray("sharedWith")).hasSize(1);
    assertThat(json(other.get("positions")).getJsonArray("positions")).hasSize(1);
    assertProblem(changed(other, id, "*", Map.of("title", "Welder")), 422, "invalid_request");
  }

  @Test
  void listsNewestFirstInPages() {
    var older = position(Map.of("title", "Welder"));
    var newer = position(Map.of("title", "Cook"));

    var first = json(owner.get("positions?limit=1"));
    var second = json(owner.get("positions?limit=1&before=" + first.getString("next")));

    assertThat(first.getJsonArray("positions").getJsonObject(0).getString("id")).isEqualTo(newer);
    assertThat(second.getJsonArray("positions").getJsonObject(0).getString("id")).isEqualTo(older);
    assertThat(second).doesNotContainKey("next");
    assertThat(json(owner.get("positions?state=archived")).getJsonArray("positions")).isEmpty();
  }

  @Test
  void namesWhatIsInvalid() {
    var answer =
        owner.post(
            "positions", Map.of("title", " ", "language", "?", "sharedWith", List.of("a", "")));

    var problem = answer.readEntity(JsonObject.class);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(problem.getJsonArray("violations"))
        .extracting(violation -> violation.asJsonObject().getString("field"))
        .containsExactly("language", "sharedWith[1]", "title");
  }

  @Test
  void isTheRecruitersAlone() {
    for (var role : List.of("candidate", "operator", "reviewer")) {
      try (var caller = Caller.named(endpoints, "newcomer-" + UUID.randomUUID(), role)) {
        assertProblem(caller.get("positions"), 403, "forbidden");
        assertProblem(caller.post("positions", Map.of("title", "Welder")), 403, "forbidden");
      }
    }
    assertProblem(owner.get("interviews"), 403, "forbidden");
  }

  private String position(Map<String, ?> terms) {
    return json(owner.post("positions", terms)).getString("id");
  }

  private static Response changed(Caller caller, String id, String version, Map<String, ?> terms) {
    Map<String, String> headers = version == null ? Map.of() : Map.of("If-Match", version);
    return caller.send("PUT", "positions/" + id, Entity.json(terms), headers);
  }

  private static JsonObject json(Response answer) {
    assertThat(answer.getStatus()).isBetween(200, 201);
    return answer.readEntity(JsonObject.class);
  }
}
