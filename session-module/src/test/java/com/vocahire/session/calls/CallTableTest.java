package com.vocahire.session.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A hang-up stays due until it is accepted, or the provider has ended the call by its own limit.
 */
@ExtendWith(OnMigratedDatabase.class)
class CallTableTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int PERMITS = 16;

  private static DataSource database;
  private static TablesOnDatabase tables;

  private final Caller ada = new Caller("ada-" + UUID.randomUUID());
  private final SessionId id = SessionId.random();

  @BeforeAll
  static void start(DataSource migrated) {
    database = migrated;
    tables = new TablesOnDatabase(database);
  }

  @AfterAll
  static void stop() {
    tables.close();
  }

  @BeforeEach
  @AfterEach
  void nothingIsDue() throws Exception {
    update("delete from interview_call where hang_up_due_at is not null");
  }

  @Test
  void fifteenHundredDueAtOnceAreEachClaimedAndNoneIsLost() throws Exception {
    due(1_500, NOW);
    var claimed = new HashSet<String>();

    for (var some = claim(NOW); !some.isEmpty(); some = claim(NOW)) {
      assertThat(some).hasSizeLessThanOrEqualTo(PERMITS);
      some.forEach(call -> assertThat(claimed.add(call.callId())).isTrue());
    }

    assertThat(claimed).hasSize(1_500);
    assertThat(count("hang_up_due_at is not null and hang_up_attempts = 0")).isEqualTo(1_500);
  }

  @Test
  void aClaimIsNoAttemptHoweverOften() throws Exception {
    due(1, NOW);

    for (int often = 0; often < 40; often++) {
      assertThat(claim(NOW.plus(LEASE.multipliedBy(often)))).as("claim %s", often).hasSize(1);
    }

    assertThat(count("hang_up_due_at is not null and hang_up_attempts = 0")).isEqualTo(1);
  }

  @Test
  void whatIsRefusedComesAgainLaterEachTimeAndIsNeverDropped() throws Exception {
    due(1, NOW);
    var now = NOW;
    for (int attempt = 1; attempt <= 50; attempt++) {
      refused(now);
      assertThat(count("hang_up_due_at is not null and hang_up_attempts = " + attempt))
          .isEqualTo(1);
      assertThat(claim(now.plusSeconds(29))).as("not before half a minute").isEmpty();
      now = now.plus(Duration.ofMinutes(10));
      assertThat(claim(now)).as("within ten minutes, attempt %s", attempt).hasSize(1);
    }
  }

  @Test
  void isGivenUpOnlyWhenTheProviderHasEndedTheCallItself() throws Exception {
    due(2, NOW);

    assertThat(expired(NOW.plus(Duration.ofMinutes(60)).minusMillis(1))).isEmpty();
    assertThat(expired(NOW.plus(Duration.ofMinutes(60)))).hasSize(2);

    assertThat(count("hang_up_due_at is null")).isEqualTo(2);
  }

  @Test
  void anErasedInterviewsRowGoesThenToo() throws Exception {
    due(1, NOW);
    tables.committed(() -> tables.erasures.erase(id, ada, NOW));
    assertThat(count("hang_up_due_at is not null")).isEqualTo(1);

    assertThat(expired(NOW.plus(Duration.ofMinutes(60)))).hasSize(1);

    assertThat(count("true")).isZero();
  }

  @Test
  void anAcceptedHangUpIsNoLongerDue() throws Exception {
    due(1, NOW);
    tables.committed(() -> tables.calls.hungUp(new HangUpDue(id, "rtc_1", null)));
    refused(NOW); // came late: another attempt was accepted

    assertThat(count("hang_up_due_at is null and hang_up_attempts = 0")).isEqualTo(1);
  }

  private void refused(Instant now) {
    tables.committed(
        () -> {
          tables.calls.refused(HangUpDue.now(id, "rtc_1"), now);
          return true;
        });
  }

  private static List<HangUpDue> claim(Instant now) {
    return tables.committed(() -> tables.calls.claimHangUps(PERMITS, now, now.plus(LEASE)));
  }

  private static List<HangUpDue> expired(Instant now) {
    return tables.committed(() -> tables.calls.purgeExpired(now));
  }

  /** An interview that is over, with so many calls whose hang-up is due. */
  private void due(int calls, Instant taken) throws SQLException {
    update(
        """
        insert into interview (id, owner, state, end_reason, ended_at, job_title, created_at, expires_at, last_seen_at)
        values ('%s', '%s', 'ENDED', 'COMPLETED', '%3$s', 'Cook', '%3$s', '%3$s', '%3$s')
        """
            .formatted(id, ada.subject(), taken));
    update(
        """
        insert into interview_call (interview_id, number, call_id, accepted_at, ended_at, hang_up_due_at)
        select '%s', n, 'rtc_' || n, '%2$s', '%2$s', '%2$s' from generate_series(1, %3$s) n
        """
            .formatted(id, taken, calls));
  }

  private long count(String which) throws SQLException {
    var query =
        "select count(*) from interview_call where interview_id = '" + id + "' and " + which;
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void update(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
