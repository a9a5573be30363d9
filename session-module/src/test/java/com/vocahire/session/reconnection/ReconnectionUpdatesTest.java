package com.vocahire.session.reconnection;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.calls.HangUpDue;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An interview has one call: which of several it is, and that every other is hung up. */
@ExtendWith(OnMigratedDatabase.class)
class ReconnectionUpdatesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant ENDS = NOW.plus(Duration.ofMinutes(45));
  private static final Optional<String> NONE = Optional.empty();

  private static DataSource database;
  private static TablesOnDatabase tables;

  private final Caller ada = new Caller("ada-" + UUID.randomUUID());
  private final InterviewBrief brief =
      new InterviewBrief("Cook", NONE, Optional.of("cook well"), NONE, NONE, Optional.of("de"));

  @BeforeAll
  static void start(DataSource migrated) {
    database = migrated;
    tables = new TablesOnDatabase(database);
  }

  @AfterAll
  static void stop() {
    tables.close();
  }

  @Test
  void continuesInANewCallWithTheSameBriefAndTimeLimit() throws Exception {
    var id = connecting();

    var reconnection = begin(id).orElseThrow();
    var resumed = resume(reconnection, "rtc_2").orElseThrow();

    assertThat(reconnection.brief()).isEqualTo(brief);
    assertThat(resumed.interview().view().endsAt()).contains(ENDS);
    assertThat(resumed.interview().view().reconnections()).isEqualTo(1);
    assertThat(resumed.replaced()).extracting(HangUpDue::callId).containsExactly("rtc_1");
    assertThat(calls(id)).containsExactly("rtc_1 due", "rtc_2 open");
    assertThat(rows("select call_id from interview where id = ?", id)).containsExactly("rtc_2");
    assertThat(rows("select action from audit_entry where interview_id = ? order by id", id))
        .containsExactly("OPENED", "RECONNECTED");
  }

  @Test
  void ofTwoTheOneThatWasBegunLastWinsThoughItWasAnsweredFirst() throws Exception {
    var id = connecting();
    var first = begin(id).orElseThrow();
    var second = begin(id).orElseThrow();

    assertThat(resume(second, "rtc_second")).isPresent();

    assertThat(resume(first, "rtc_first")).isEmpty();
    assertThat(calls(id)).containsExactly("rtc_1 due", "rtc_first due", "rtc_second open");
  }

  @Test
  void ofTwoTheOneThatWasBegunFirstIsReplacedWhenItWasAnsweredFirst() throws Exception {
    var id = connecting();
    var first = begin(id).orElseThrow();
    var second = begin(id).orElseThrow();

    assertThat(resume(first, "rtc_first")).isPresent();
    assertThat(resume(second, "rtc_second")).isPresent();

    assertThat(calls(id)).containsExactly("rtc_1 due", "rtc_first due", "rtc_second open");
  }

  @Test
  void aCallThatComesAfterTheEndIsHungUp() throws Exception {
    var id = connecting();
    var reconnection = begin(id).orElseThrow();
    tables.committed(() -> tables.endings.ended(id, EndReason.COMPLETED, NOW));

    assertThat(resume(reconnection, "rtc_late")).isEmpty();

    assertThat(calls(id)).containsExactly("rtc_1 due", "rtc_late due");
    assertThat(begin(id)).isEmpty();
  }

  @Test
  void resumesUpToTheLimitAndFailuresDoNotCount() {
    var id = connecting();
    for (int often = 1; often < TablesOnDatabase.RECONNECTIONS; often++) {
      assertThat(resume(begin(id).orElseThrow(), "rtc_again_" + often)).isPresent();
    }
    assertThat(begin(id)).isPresent();
    assertThat(begin(id)).isEmpty();

    tables.committed(done(() -> tables.reconnections.giveBack(id)));

    assertThat(begin(id)).isPresent();
  }

  @Test
  void isNotTriedWithoutABoundThoughNothingCounts() {
    var id = connecting();
    for (int attempt = 0; attempt < TablesOnDatabase.RECONNECTION_ATTEMPTS; attempt++) {
      assertThat(begin(id)).isPresent();
      tables.committed(done(() -> tables.reconnections.giveBack(id)));
    }

    assertThat(begin(id)).isEmpty();
  }

  @Test
  void belongsToItsOwnerAndExpires() {
    var id = connecting();

    assertThat(begin(id, new Caller("bob"), NOW)).isEmpty();
    assertThat(begin(id, ada, ENDS)).isEmpty();
  }

  @Test
  void isDeletedWithTheInterviewOnceTheProviderHasHungUp() throws Exception {
    var id = connecting();
    assertThat(resume(begin(id).orElseThrow(), "rtc_2")).isPresent();
    tables.committed(() -> tables.calls.hungUp(HangUpDue.now(id, "rtc_1")));

    tables.committed(() -> tables.erasures.erase(id, ada, NOW));
    assertThat(calls(id)).containsExactly("rtc_2 due");
    tables.committed(() -> tables.calls.hungUp(HangUpDue.now(id, "rtc_2")));

    assertThat(calls(id)).isEmpty();
  }

  private SessionId connecting() {
    var order =
        new OpeningOrder(ada, brief, Optional.of("1"), SessionState.EXCHANGING, Optional.empty());
    var exchange =
        new PendingExchange(
            ((OpeningDecision.Proceed)
                    tables.committed(() -> tables.openings.begin(order, true, NOW)))
                .id(),
            Optional.empty());
    tables.committed(() -> tables.sessions.answered(exchange, answer("rtc_1"), NOW, ENDS));
    return exchange.id();
  }

  private Optional<Reconnection> begin(SessionId id) {
    return begin(id, ada, NOW);
  }

  private static Optional<Reconnection> begin(SessionId id, Caller caller, Instant now) {
    return tables.committed(() -> tables.reconnections.begin(id, caller, now));
  }

  private static Optional<ReconnectionUpdates.Resumed> resume(
      Reconnection reconnection, String call) {
    return tables.committed(() -> tables.reconnections.resume(reconnection, answer(call), NOW));
  }

  private static AnsweredCall answer(String call) {
    return new AnsweredCall(call, "gpt-realtime-2.1", "v=0", List.of("udp/3478"));
  }

  private static Callable<Boolean> done(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private static List<String> calls(SessionId id) throws SQLException {
    return rows(
        "select call_id || case when ended_at is null then ' open'"
            + " when hang_up_due_at is null then ' over' else ' due' end"
            + " from interview_call where interview_id = ? order by number",
        id);
  }

  private static List<String> rows(String query, SessionId id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setObject(1, id.value());
      List<String> found = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
