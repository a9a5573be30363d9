package com.vocahire.endtoend.life;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server ends abandoned interviews in time, and their calls with them. */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class LifeIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;
  private InterviewRecord record;
  private TimeShift time;

  LifeIT(Endpoints endpoints, Emulator emulator, Caller ada) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.ada = ada;
  }

  @BeforeEach
  void open() throws Exception {
    record = new InterviewRecord(endpoints);
    time = new TimeShift(endpoints);
  }

  @AfterEach
  void close() throws Exception {
    emulator.heal();
    record.close();
    time.close();
  }

  @Test
  void aSessionThatIsNotExchangedInTimeExpires() throws Exception {
    var opened =
        ada.post("realtime-session", Map.of("jobTitle", "Cook")).readEntity(JsonObject.class);
    time.age(opened.getString("id"), "expires_at", Duration.ofMinutes(3));

    assertProblem(
        ada.exchange(opened.getString("id"), opened.getString("token")), 410, "session_expired");

    awaitEnd(opened.getString("id"), "expired");
    assertProblem(
        ada.exchange(opened.getString("id"), opened.getString("token")), 410, "session_expired");
  }

  @Test
  void anExpiredSessionDoesNotHoldUpTheNextOpening() throws Exception {
    time.age(ada.created(), "expires_at", Duration.ofMinutes(3));

    assertThat(ada.openAndExchange().getStatus()).isEqualTo(201);
  }

  @Test
  void aPageThatFallsSilentIsEndedAndHungUp() throws Exception {
    String id = ada.connecting();
    time.age(id, "last_seen_at", Duration.ofSeconds(60));
    assertThat(ada.post("realtime-session/" + id + "/events", Map.of("type", "alive")).getStatus())
        .isEqualTo(204);
    assertThat(secondsSinceLastSeen(id)).isLessThan(60);

    time.sweptForLong();
    time.age(id, "last_seen_at", Duration.ofSeconds(121));

    awaitEnd(id, "abandoned");
    awaitHangUp(id);
  }

  @Test
  void deliveriesOfThePageCountAsHeartbeats() throws Exception {
    String id = ada.connecting();
    time.age(id, "last_seen_at", Duration.ofSeconds(60));

    ada.put("realtime-session/" + id + "/transcript/item_1", Items.item("hello")).close();

    assertThat(secondsSinceLastSeen(id)).isLessThan(60);
    ada.delete("realtime-session/" + id).close();
  }

  private double secondsSinceLastSeen(String id) throws Exception {
    var query = "select extract(epoch from now() - last_seen_at) from interview where id = ?::uuid";
    return Double.parseDouble(record.value(query, id));
  }

  @Test
  void theServerHangsUpWhenTimeIsOver() throws Exception {
    String id = ada.connecting();
    ada.post("realtime-session/" + id + "/events", Map.of("type", "connected")).close();
    assertThat(ada.stateOf("realtime-session/" + id)).isEqualTo("live");

    time.age(id, "ends_at", Duration.ofMinutes(46));

    awaitEnd(id, "time_limit");
    awaitHangUp(id);
  }

  @Test
  void anExchangeThatItsNodeNeverFinishedFails() throws Exception {
    String id = ada.created();
    time.setState(id, "EXCHANGING");
    time.age(id, "last_seen_at", Duration.ofSeconds(41));

    awaitEnd(id, "failed");
  }

  private void awaitEnd(String id, String reason) {
    Waiting.await("the end")
        .untilAsserted(
            () -> {
              var view = ada.get("realtime-session/" + id).readEntity(JsonObject.class);
              assertThat(view.getString("state")).isEqualTo("ended");
              assertThat(view.getString("endReason")).isEqualTo(reason);
            });
  }

  private void awaitHangUp(String id) throws Exception {
    String call = record.value("select call_id from interview where id = ?::uuid", id);
    Waiting.await("the hang-up").until(() -> emulator.stateOf(call).equals("closed"));
    assertThat(emulator.call(call).required("closedBecause").asText())
        .isEqualTo("hung up by the API");
  }
}
