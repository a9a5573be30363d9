package com.vocahire.endtoend.hiring;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.AuditTrail;
import com.vocahire.endtoend.testkit.database.AuditTrail.Entry;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recruiter saves a position's plan in versions, and sees what the interviewer would be sent. */
@OnRehearsal(SharedProfile.class)
class PlanIT {

  private static final Map<String, Object> QUESTION =
      Map.of(
          "text", "Which seam was your hardest?",
          "competency", "craft-competency",
          "rubric", "names the material",
          "followUps", 2,
          "mustAsk", true);

  private final Endpoints endpoints;
  private final Caller recruiter;
  private String path;
  private String position;

  PlanIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    recruiter = Caller.named(endpoints, "rita-" + UUID.randomUUID(), "recruiter");
  }

  @BeforeEach
  void create() {
    position =
        recruiter
            .post("positions", Map.of("title", "Welder", "language", "de"))
            .readEntity(JsonObject.class)
            .getString("id");
    path = "positions/" + position + "/plan";
  }

  @AfterEach
  void close() {
    recruiter.close();
  }

  @Test
  void isSavedInVersions() throws Exception {
    assertProblem(recruiter.get(path), 404, "plan_not_found");
    assertProblem(recruiter.put(path, asking(QUESTION)), 428, "precondition_required");

    var first = saved(Map.of("If-None-Match", "*"), asking(QUESTION));
    assertThat(first.getHeaderString("ETag")).isEqualTo("\"1\"");
    assertProblem(
        saved(Map.of("If-None-Match", "*"), asking(QUESTION)), 412, "precondition_failed");
    var second = saved(Map.of("If-Match", "\"1\""), asking(QUESTION, QUESTION));
    assertProblem(saved(Map.of("If-Match", "\"1\""), asking(QUESTION)), 412, "precondition_failed");

    assertThat(json(second).getInt("version")).isEqualTo(2);
    assertThat(json(recruiter.get(path)).getJsonArray("questions")).hasSize(2);
    try (var trail = new AuditTrail(endpoints)) {
      assertThat(trail.about(position))
          .extracting(Entry::action)
          .containsExactly("POSITION_CREATED", "PLAN_CHANGED", "PLAN_CHANGED");
    }
  }

  @Test
  void previewsWhatTheInterviewerWouldBeSentWithoutARubric() throws Exception {
    saved(Map.of("If-None-Match", "*"), asking(QUESTION)).close();

    var preview = json(recruiter.get(path + "/preview"));

    var instructions = preview.getString("instructions");
    assertThat(instructions)
        .contains("<job_title>Welder</job_title>", "Which seam was your hardest?", "German")
        .doesNotContain("names the material", "craft-competency");
    var sha = MessageDigest.getInstance("SHA-256").digest(instructions.getBytes(UTF_8));
    assertThat(preview.getString("sha256")).isEqualTo(HexFormat.of().formatHex(sha));
    assertThat(preview.getString("template")).isEqualTo("plan-1");
    assertThat(preview.getString("language")).isEqualTo("de");
  }

  @Test
  void namesWhatIsInvalid() {
    var many = Collections.nCopies(13, QUESTION);
    assertViolation(Map.of("minutes", 20, "questions", many), "questions");
    assertViolation(Map.of("minutes", 20, "questions", List.of()), "questions");
    assertViolation(Map.of("minutes", 61, "questions", List.of(QUESTION)), "minutes");
    assertViolation(
        Map.of(
            "minutes",
            20,
            "questions",
            List.of(Map.of("text", "Why?", "followUps", 4, "mustAsk", true))),
        "questions[0].followUps");
    assertViolation(
        Map.of("minutes", 20, "voice", "robot", "questions", List.of(QUESTION)), "voice");
    assertProblem(
        saved(
            Map.of("If-None-Match", "*"),
            asking(Map.of("text", "Why?", "followUps", 1, "mustAsk", "yes"))),
        400,
        "malformed_request");
    assertProblem(recruiter.get(path), 404, "plan_not_found");
  }

  private void assertViolation(Map<String, ?> plan, String field) {
    var answer = saved(Map.of("If-None-Match", "*"), plan);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.readEntity(JsonObject.class).getJsonArray("violations"))
        .extracting(violation -> violation.asJsonObject().getString("field"))
        .containsExactly(field);
  }

  private static Map<String, Object> asking(Object... questions) {
    return Map.of("minutes", 20, "questions", List.of(questions));
  }

  private Response saved(Map<String, String> headers, Map<String, ?> plan) {
    return recruiter.send("PUT", path, Entity.json(plan), headers);
  }

  private static JsonObject json(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.readEntity(JsonObject.class);
  }
}
