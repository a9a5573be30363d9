package com.vocahire.session.life.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.CountingStatements;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.testkit.UnobservedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sweeps of an installation whose time is injected: whose turn it is, and what silence means. */
@ExtendWith(OnMigratedDatabase.class)
class SweepTest {

  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = TablesOnDatabase.limits().heartbeatTimeout();
  private static final int MANY = 5000;

  private final CountingStatements statements = new CountingStatements();
  private final DataSource database;
  private TablesOnDatabase tables;
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  SweepTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    tables = new TablesOnDatabase(statements.around(database));
    execute("delete from interview");
    execute(
        "update sweep set begun_at = '%1$s', done_at = '%1$s', silence_from = 'epoch'"
            .formatted(now));
  }

  @AfterEach
  void close() throws Exception {
    execute("delete from interview");
    tables.close();
  }

  /** A node has no memory: each sweep is one of another node. */
  private void sweepAfter(Duration time) {
    now = now.plus(time);
    var ending =
        new EndingOverdue(
            tables.transaction,
            tables.sweeps,
            tables.overdue,
            tables.calls,
            TablesOnDatabase.limits(),
            Clock.fixed(now, ZoneOffset.UTC),
            UnobservedEvent.event());
    tables.committed(
        () -> {
          ending.end(INTERVAL);
          return null;
        });
  }

  @Test
  void oneNodeSweepsAtATime() {
    sweepAfter(INTERVAL);
    statements.taken();

    sweepAfter(INTERVAL.dividedBy(2).minusMillis(1));
    assertThat(statements.taken()).hasSize(1);

    sweepAfter(Duration.ofMillis(1));
    assertThat(statements.taken()).hasSizeGreaterThan(1);
  }

  @Test
  void aSilentPageIsEndedThoughItsNodeHasJustBegun() throws Exception {
    interviews(1, now.minus(TIMEOUT));

    sweepAfter(INTERVAL);

    assertThat(ended()).isOne();
  }

  @Test
  void oneSweepThatFailedGivesNoPageMoreTime() throws Exception {
    interviews(1, now.minus(TIMEOUT));

    failedAfter(INTERVAL);
    sweepAfter(INTERVAL);

    assertThat(ended()).isOne();
  }

  @Test
  void afterAnOutageEachPageHasTheWholeTimeAgain() throws Exception {
    interviews(1, now.minus(TIMEOUT));

    sweepAfter(INTERVAL.multipliedBy(3));
    for (var swept = Duration.ZERO; swept.compareTo(TIMEOUT) < 0; swept = swept.plus(INTERVAL)) {
      assertThat(ended()).isZero();
      sweepAfter(INTERVAL);
    }

    assertThat(ended()).isOne();
  }

  @Test
  void sweepsThatFailOneAfterTheOtherAreAnOutage() throws Exception {
    interviews(1, now.minus(TIMEOUT));

    for (int sweep = 0; sweep < 3; sweep++) {
      failedAfter(INTERVAL);
    }
    sweepAfter(INTERVAL);

    assertThat(ended()).isZero();
  }

  @Test
  void thousandsOfOverdueInterviewsEndInOneSweepInBatches() throws Exception {
    interviews(MANY, now);
    execute("update interview set ends_at = created_at");
    statements.taken();

    sweepAfter(INTERVAL);

    assertThat(ended()).isEqualTo(MANY);
    assertThat(statements.taken())
        .filteredOn(sql -> sql.contains("interview_call"))
        .hasSize(MANY / OverdueUpdates.BATCH);
  }

  @Test
  void whatAnotherTransactionHoldsIsSkippedAndEndedLater() throws Exception {
    interviews(2, now);
    execute("update interview set ends_at = created_at");
    try (var holder = database.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("select 1 from interview limit 1 for update");

      sweepAfter(INTERVAL);
      assertThat(ended()).isOne();
      holder.rollback();
    }

    sweepAfter(INTERVAL);
    assertThat(ended()).isEqualTo(2);
  }

  /** A node begins a sweep, and then cannot end it. */
  private void failedAfter(Duration time) {
    now = now.plus(time);
    assertThat(tables.committed(() -> tables.sweeps.begin(now, INTERVAL))).isPresent();
  }

  private void interviews(int many, Instant lastSeen) throws Exception {
    execute(
        """
        insert into interview (id, owner, state, job_title, created_at, expires_at, last_seen_at, ends_at)
        select gen_random_uuid(), 'caller-' || number, 'LIVE', 'Cook', now() - interval '1 hour', now(),
               '%s', now() + interval '1 hour'
        from generate_series(1, %d) as number
        """
            .formatted(lastSeen, many));
  }

  private int ended() throws Exception {
    return Integer.parseInt(
        ApplicationDatabase.value(
            database, "select count(*) from interview where state = 'ENDED'"));
  }

  private void execute(String sql) throws Exception {
    ApplicationDatabase.execute(database, sql);
  }
}
