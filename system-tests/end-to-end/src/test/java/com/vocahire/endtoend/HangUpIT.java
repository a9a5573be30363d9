package com.vocahire.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsing.Patience;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call that must end stays due until the provider has taken the hang-up. */
@ExtendWith(OnRunningRehearsal.class)
class HangUpIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Caller ada;
  private InterviewRecord record;
  private PassedTime time;

  HangUpIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    emulator = new Emulator(endpoints);
    ada = Caller.newcomer(endpoints);
  }

  @BeforeEach
  void open() throws Exception {
    record = new InterviewRecord(endpoints);
    time = new PassedTime(endpoints);
  }

  @AfterEach
  void close() throws Exception {
    emulator.inject(Map.of());
    emulator.close();
    record.close();
    time.close();
    ada.close();
  }

  @Test
  void aHangUpThatTheProviderRefusesIsMadeLater() throws Exception {
    String id = ada.connecting();
    emulator.inject(Map.of("hangup", Map.of("status", 500)));
    ada.delete("realtime-session/" + id).close();
    int before = emulator.requests("hangup");
    Patience.await("attempts that fail").until(() -> emulator.requests("hangup") > before);
    assertThat(hangUpIsDue(id)).isTrue();

    emulator.inject(Map.of());
    time.hangUpIsLongDue(id);

    Patience.await("nothing is due any more").until(() -> !hangUpIsDue(id));
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
