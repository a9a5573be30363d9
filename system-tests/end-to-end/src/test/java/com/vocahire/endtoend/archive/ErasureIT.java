package com.vocahire.endtoend.archive;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.AuditTrail;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is erased is gone for good: a receipt is left, and nothing personal. */
@OnRehearsal(SharedProfile.class)
class ErasureIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;
  private InterviewRecord record;
  private TimeShift time;

  ErasureIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    this.emulator = emulator;
    this.endpoints = endpoints;
    this.ada = ada;
  }

  @BeforeEach
  void open() throws Exception {
    record = new InterviewRecord(endpoints);
    time = new TimeShift(endpoints);
  }

  @AfterEach
  void close() throws Exception {
    record.close();
    time.close();
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
    String call = record.value("select call_id from interview where id = ?::uuid", id);
    assertThat(everythingAbout(id)).contains("4711", owner);

    assertThat(ada.delete("interviews/" + id).getStatus()).isEqualTo(204);
    assertThat(ada.delete("interviews/" + id).getStatus()).isEqualTo(204);

    assertThat(everythingAbout(id)).contains("ERASED").doesNotContain("4711").doesNotContain(owner);
    var receipt = ada.get("interviews/" + id).readEntity(JsonObject.class);
    assertThat(receipt.getString("endReason")).isEqualTo("erased");
    assertThat(receipt)
        .containsKeys("createdAt", "endedAt", "erasedAt")
        .doesNotContainKey("jobTitle");
    assertThat(ada.get("interviews").readEntity(JsonObject.class).getJsonArray("interviews"))
        .isEmpty();
    assertProblem(ada.get("realtime-session/" + id), 404, "session_not_found");
    assertProblem(
        ada.put("realtime-session/" + id + "/transcript/item_2", Items.item("more")),
        404,
        "session_not_found");
    awaitHangUp(call);
    awaitNoCall(id);
  }

  /**
   * An interview that has been through everything; then every column of every table, by the table
   * of docs/erasure.md.
   */
  @Test
  void noColumnKeepsAnythingThatIsNotListed() throws Exception {
    var subject = "newcomer-" + UUID.randomUUID();
    var word = "w" + UUID.randomUUID();
    try (var eve = Caller.candidate(endpoints, subject)) {
      String id = interviewWithEverything(eve, word);
      var columns = new PersonalDataColumns(endpoints, id);
      Waiting.await("timings and vendor")
          .until(() -> columns.filled().contains("interview_outcome.vendor"));
      assertThat(columns.filled())
          .contains("interview.call_id", "interview.model", "interview.consent_version")
          .contains("transcript_item.text", "interview_path.offered", "interview_path.local_type")
          .contains("interview_material.resume_text", "opening.answer", "interview_phase.phase");
      assertThat(columns.rowsWith(word)).isNotEmpty();

      assertThat(eve.delete("interviews/" + id).getStatus()).isEqualTo(204);

      awaitNoCall(id);
      assertThat(columns.filled()).isSubsetOf(PersonalDataColumns.listed());
      assertThat(columns.rowsWith(word)).isEmpty();
      assertThat(columns.rowsWith(subject)).isEmpty();
      assertThat(eve.get("diagnostic/reports").readEntity(JsonObject.class).getJsonArray("reports"))
          .isEmpty();
    }
  }

  private static String interviewWithEverything(Caller eve, String word) {
    var request =
        Map.of(
            "jobTitle", word,
            "company", word,
            "jobDescription", word,
            "resumeText", word,
            "interviewType", word,
            "consentVersion", word,
            "sdp", Offers.chromium());
    var key = UUID.randomUUID().toString();
    var opened = eve.post("webrtc-exchange", request, key).readEntity(JsonObject.class);
    var session = "realtime-session/" + opened.getString("sessionId");
    var path = Map.of("localType", "relay", "remoteType", "host", "protocol", "udp");
    var connected = Map.of("type", "connected", "vendor", "twilio", "path", path);
    eve.post(session + "/events", connected).close();
    eve.put(session + "/transcript/item_1", Items.item("I said " + word)).close();
    eve.post(session + "/reconnections", Map.of("sdp", Offers.chromium())).close();
    var check = Map.of("name", "api", "status", "passed", "measurements", List.of());
    eve.post("diagnostic/reports", Map.of("browser", word, "checks", List.of(check))).close();
    return opened.getString("sessionId");
  }

  @Test
  void reportsAreTheirSendersToSeeAndToDelete() {
    var check = Map.of("name", "api", "status", "passed", "measurements", List.of());
    var report = Map.of("browser", "curl", "checks", List.of(check));
    var code =
        ada.post("diagnostic/reports", report).readEntity(JsonObject.class).getString("code");
    try (var bob = Caller.newcomer(endpoints)) {
      assertThat(reports(bob)).isEmpty();
      assertProblem(bob.delete("diagnostic/reports/" + code), 404, "report_not_found");
    }
    assertThat(reports(ada)).hasSize(1);

    assertThat(ada.delete("diagnostic/reports/" + code).getStatus()).isEqualTo(204);

    assertThat(reports(ada)).isEmpty();
    assertProblem(ada.delete("diagnostic/reports/" + code), 404, "report_not_found");
  }

  private static JsonArray reports(Caller caller) {
    return caller.get("diagnostic/reports").readEntity(JsonObject.class).getJsonArray("reports");
  }

  @Test
  void whatWasKeptForLongEnoughIsErasedByTheServer() throws Exception {
    String id = ada.ended();
    time.age(id, "ended_at", Duration.ofDays(91));

    Waiting.await("the erasure").until(() -> everythingAbout(id).contains("ERASED"));
    assertThat(ada.get("interviews/" + id).readEntity(JsonObject.class)).containsKey("erasedAt");
    try (var trail = new AuditTrail(endpoints)) {
      assertThat(trail.of(id)).contains(new AuditTrail.Entry("ERASED", "SYSTEM", "system", "-"));
    }
  }

  private String everythingAbout(String id) throws Exception {
    return record.value(
        """
        select concat(
          (select string_agg(cast(i as text), ' ') from interview i where i.id = cast(? as uuid)),
          (select string_agg(cast(m as text), ' ') from interview_material m where m.interview_id = cast(? as uuid)),
          (select string_agg(cast(o as text), ' ') from opening o where o.interview_id = cast(? as uuid)),
          (select string_agg(cast(c as text), ' ') from interview_call c where c.interview_id = cast(? as uuid)),
          (select string_agg(cast(t as text), ' ') from transcript_item t where t.interview_id = cast(? as uuid)),
          (select string_agg(cast(f as text), ' ') from interview_feedback f where f.interview_id = cast(? as uuid)),
          (select string_agg(cast(a as text), ' ') from audit_entry a where a.interview_id = cast(? as uuid)))
        """,
        id,
        id,
        id,
        id,
        id,
        id,
        id);
  }

  private void awaitHangUp(String call) {
    Waiting.await("the hang-up").until(() -> emulator.stateOf(call).equals("closed"));
  }

  /** The call's id goes when the provider has taken the hang-up. */
  private void awaitNoCall(String id) {
    Waiting.await("the end of the call's row")
        .until(
            () ->
                record
                    .value("select count(*) from interview_call where interview_id = ?::uuid", id)
                    .equals("0"));
  }
}
