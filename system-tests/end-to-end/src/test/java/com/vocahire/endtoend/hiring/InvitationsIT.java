package com.vocahire.endtoend.hiring;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.AuditTrail;
import com.vocahire.endtoend.testkit.database.AuditTrail.Entry;
import com.vocahire.endtoend.testkit.database.InvitationRows;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recruiter invites candidates to a position, one by one or by CSV, and takes it back. */
@OnRehearsal(SharedProfile.class)
class InvitationsIT {

  private static final Map<String, ?> ADA = Map.of("name", "Ada", "email", "ada@example.com");

  private final Endpoints endpoints;
  private final Caller recruiter;
  private final Caller other;
  private String position;
  private String path;

  InvitationsIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    recruiter = Caller.named(endpoints, "rita-" + UUID.randomUUID(), "recruiter");
    other = Caller.named(endpoints, "rosa-" + UUID.randomUUID(), "recruiter");
  }

  @BeforeEach
  void create() {
    var created = recruiter.post("positions", Map.of("title", "Welder"));
    position = created.readEntity(JsonObject.class).getString("id");
    path = "positions/" + position + "/invitations";
  }

  @AfterEach
  void close() {
    recruiter.close();
    other.close();
  }

  @Test
  void theLinkIsShownOnceAndItsSecretIsNowhere() throws Exception {
    var invited = invited();

    var secret = secret(invited.getString("link"));
    assertThat(secret).matches("[A-Za-z0-9_-]{22}");
    assertThat(invited.getString("link")).contains("/interview.xhtml#invitation=");
    var listed = listed();
    assertThat(listed.getString("state")).isEqualTo("created");
    assertThat(listed.getString("email")).isEqualTo("ada@example.com");
    assertThat(listed).doesNotContainKey("link");
    try (var rows = new InvitationRows(endpoints)) {
      assertThat(rows.text(position)).contains("ada@example.com").doesNotContain(secret);
    }
  }

  @Test
  void faultyLinesOfCsvAreShownAndCostNoOther() {
    var csv =
        "name;email;language\nAda;ada@example.com;de\n;no-name@example.com\nBo;bo@example.com";

    var answer = json(recruiter.post(path, Map.of("csv", csv)), 201);

    assertThat(answer.getJsonArray("invitations"))
        .extracting(each -> each.asJsonObject().getString("name"))
        .containsExactly("Ada", "Bo");
    assertThat(answer.getJsonArray("faultyLines"))
        .extracting(each -> each.asJsonObject().getInt("line"))
        .containsExactly(3);
    assertThat(json(recruiter.post(path, Map.of("csv", "Ada;no address")), 200))
        .containsKeys("faultyLines");
  }

  @Test
  void aNewLinkReplacesTheOneBeforeAndAWithdrawnOneGetsNone() throws Exception {
    var invited = invited();
    var id = invited.getString("id");
    try (var rows = new InvitationRows(endpoints)) {
      rows.age(id, Duration.ofDays(30));
    }
    assertThat(listed().getString("state")).isEqualTo("expired");

    var renewed = json(recruiter.post("invitations/" + id + "/resend", Map.of()), 200);

    assertThat(renewed.getString("state")).isEqualTo("created");
    assertThat(secret(renewed.getString("link"))).isNotEqualTo(secret(invited.getString("link")));
    assertThat(recruiter.delete("invitations/" + id).getStatus()).isEqualTo(204);
    assertThat(recruiter.delete("invitations/" + id).getStatus()).isEqualTo(204);
    assertProblem(
        recruiter.post("invitations/" + id + "/resend", Map.of()), 409, "invitation_over");
    try (var trail = new AuditTrail(endpoints)) {
      assertThat(trail.about(id))
          .extracting(Entry::action)
          .containsExactly("INVITATION_CREATED", "INVITATION_RENEWED", "INVITATION_WITHDRAWN");
      assertThat(trail.about(position)).extracting(Entry::action).contains("INVITATIONS_LISTED");
    }
  }

  @Test
  void anotherRecruitersInvitationsDoNotExist() {
    var id = invited().getString("id");

    assertProblem(other.get(path), 404, "position_not_found");
    assertProblem(other.post(path, candidates(ADA)), 404, "position_not_found");
    assertProblem(
        other.post("invitations/" + id + "/resend", Map.of()), 404, "invitation_not_found");
    assertProblem(other.delete("invitations/" + id), 404, "invitation_not_found");
    assertThat(listed().getString("state")).isEqualTo("created");
  }

  @Test
  void namesWhatIsInvalidAndInvitesNoOne() {
    assertField(candidates(Map.of("name", "", "email", "a@example.com")), "candidates[0].name");
    assertField(candidates(ADA, Map.of("name", "Bo", "email", "bo")), "candidates[1].email");
    assertField(
        candidates(Map.of("name", "Ada\r\nBcc: x", "email", "a@example.com")),
        "candidates[0].name");
    assertField(Map.of("candidates", List.of(ADA), "csv", "Ada,ada@example.com"), "candidates");
    assertField(Map.of(), "candidates");

    assertThat(json(recruiter.get(path), 200).getJsonArray("invitations")).isEmpty();
  }

  @Test
  void aPositionInvitesNoMoreThanItMayWithinADay() throws Exception {
    try (var rows = new InvitationRows(endpoints)) {
      rows.crowd(position, 1000);
    }

    assertProblem(recruiter.post(path, candidates(ADA)), 429, "invitations_used_up");
  }

  private void assertField(Map<String, ?> request, String field) {
    var answer = recruiter.post(path, request);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.readEntity(JsonObject.class).getJsonArray("violations"))
        .extracting(violation -> violation.asJsonObject().getString("field"))
        .containsExactly(field);
  }

  private static Map<String, ?> candidates(Map<?, ?>... candidates) {
    return Map.of("candidates", List.of(candidates));
  }

  private JsonObject invited() {
    var answer = json(recruiter.post(path, candidates(ADA)), 201);
    return answer.getJsonArray("invitations").getJsonObject(0);
  }

  private JsonObject listed() {
    return json(recruiter.get(path), 200).getJsonArray("invitations").getJsonObject(0);
  }

  private static String secret(String link) {
    return link.substring(link.indexOf("#invitation=") + "#invitation=".length());
  }

  private static JsonObject json(Response answer, int status) {
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer.readEntity(JsonObject.class);
  }
}
