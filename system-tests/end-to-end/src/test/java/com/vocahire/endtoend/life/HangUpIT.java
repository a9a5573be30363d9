package com.vocahire.endtoend.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that must end stays due until the provider has taken the hang-up. */
@OnRehearsal(SharedProfile.class)
class HangUpIT {

  private static final int MANY = 1_500;
  private static final String OVER =
      "select count(*) from interview_call"
          + " where interview_id = ?::uuid and hang_up_due_at is null";

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;
  private InterviewRecord record;
  private TimeShift time;

  HangUpIT(Endpoints endpoints, Emulator emulator, Caller ada) {
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
  void aHangUpThatTheProviderRefusesIsMadeLater() throws Exception {
    String id = ada.connecting();
    emulator.inject(Map.of("hangup", Map.of("status", 500)));
    ada.delete("realtime-session/" + id).close();
    int before = emulator.requests("hangup");
    Waiting.await("attempts that fail").until(() -> emulator.requests("hangup") > before);
    assertThat(hangUpIsDue(id)).isTrue();

    emulator.heal();
    time.hangUpIsLongDue(id);

    Waiting.await("nothing is due any more").until(() -> !hangUpIsDue(id));
  }

  @Test
  void of1500ThatAreDueAtOnceTheProviderIsAskedForEachAndNoneIsLost() throws Exception {
    String id = ada.ended();
    emulator.inject(Map.of("hangup", Map.of("status", 500)));
    emulator.clearRequests();
    time.hangUpsDue(id, MANY);
    Waiting.await("attempts that the provider refuses")
        .until(() -> Long.parseLong(attempts(id)) > 0);
    assertThat(due(id)).as("none is given up").isEqualTo(MANY);
    assertThat(Long.parseLong(attempts(id)))
        .as("none is counted that was not made")
        .isLessThanOrEqualTo(emulator.requests("hangup"));

    emulator.heal();
    Waiting.await("nothing is due any more")
        .until(
            () -> {
              time.hangUpIsLongDue(id);
              return due(id) == 0;
            });

    assertThat(record.value(OVER, id)).as("taken, each of them").isEqualTo("" + MANY);
  }

  private int due(String id) throws Exception {
    return Integer.parseInt(
        record.value(
            "select count(*) from interview_call"
                + " where interview_id = ?::uuid and hang_up_due_at is not null",
            id));
  }

  private String attempts(String id) throws Exception {
    return record.value(
        "select sum(hang_up_attempts) from interview_call where interview_id = ?::uuid", id);
  }

  private boolean hangUpIsDue(String id) throws Exception {
    return "t"
        .equals(
            record.value(
                "select bool_or(hang_up_due_at is not null) from interview_call"
                    + " where interview_id = ?::uuid",
                id));
  }
}
