package com.vocahire.endtoend;

import static com.vocahire.endtoend.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsing.Patience;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is erased is gone for good: a receipt is left, and nothing personal. */
@ExtendWith(OnRunningRehearsal.class)
class ErasureIT {

  private final Endpoints endpoints;
  private final Caller ada;
  private InterviewRecord record;
  private PassedTime time;

  ErasureIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    ada = Caller.newcomer(endpoints);
  }

  @BeforeEach
  void open() throws Exception {
    record = new InterviewRecord(endpoints);
    time = new PassedTime(endpoints);
  }

  @AfterEach
  void close() throws Exception {
    record.close();
    time.close();
    ada.close();
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
    assertThat(ada.get("interviews").readEntity(JsonObject.class).getJsonArray("interviews"))
        .isEmpty();
    assertProblem(ada.get("realtime-session/" + id), 404, "session_not_found");
    assertProblem(
        ada.put("realtime-session/" + id + "/transcript/item_2", Items.item("more")),
        404,
        "session_not_found");
    awaitHangUp(id);
  }

  @Test
  void whatWasKeptForLongEnoughIsErasedByTheServer() throws Exception {
    String id = ada.ended();
    time.age(id, "ended_at", Duration.ofDays(91));

    Patience.await("the erasure").until(() -> everythingAbout(id).contains("ERASED"));
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

  private void awaitHangUp(String id) throws Exception {
    String call = record.value("select call_id from interview where id = ?::uuid", id);
    try (var emulator = new Emulator(endpoints)) {
      Patience.await("the hang-up")
          .until(() -> emulator.call(call).getString("state").equals("closed"));
    }
  }
}
