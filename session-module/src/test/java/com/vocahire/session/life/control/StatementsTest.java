package com.vocahire.session.life.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.CountingStatements;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.transcript.entity.TranscriptItem;
import com.vocahire.session.transcript.entity.TranscriptItem.Role;
import com.vocahire.session.transcript.entity.TranscriptItem.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many statements each step of an interview costs, and which of them write its row. */
@ExtendWith(OnMigratedDatabase.class)
class StatementsTest {

  private static final Optional<String> NONE = Optional.empty();
  private static final Duration PRECISION = TablesOnDatabase.limits().heartbeatPrecision();

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Caller ada = new Caller("ada-" + UUID.randomUUID());
  private final CountingStatements statements = new CountingStatements();
  private final DataSource database;
  private TablesOnDatabase tables;

  StatementsTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    tables = new TablesOnDatabase(statements.around(database));
    tables.committed(() -> tables.pseudonyms.actor("warm")); // reads the key once for all
    statements.taken();
  }

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void anOpeningCostsThreeBeforeTheProviderIsAskedAndOneAfterwards() {
    for (var key : List.of(Optional.<IdempotencyKey>empty(), repeatable())) {
      var id = opened(key);
      assertThat(statements.taken()).hasSize(3);

      answered(id);
      assertThat(statements.taken()).hasSize(1);

      tables.committed(() -> tables.endings.endedBy(ada, id, now));
      assertThat(statements.taken()).hasSize(2);
    }
  }

  @Test
  void aHeartbeatCostsOneAndWritesOnlyWhenTheLastOneIsOld() throws Exception {
    var id = live();
    var version = version(id);

    assertThat(heartbeat(id, now.plus(PRECISION))).isTrue();
    assertThat(statements.taken()).hasSize(1);
    assertThat(version(id)).isEqualTo(version);
    assertThat(lastSeen(id)).isEqualTo(now);

    var later = now.plus(PRECISION).plusMillis(1);
    assertThat(heartbeat(id, later)).isTrue();
    assertThat(statements.taken()).hasSize(1);
    assertThat(version(id)).isNotEqualTo(version);
    assertThat(lastSeen(id)).isEqualTo(later);
  }

  @Test
  void aHeartbeatOfAnotherOrOfWhatIsOverIsNone() {
    var id = live();
    var later = now.plus(PRECISION.multipliedBy(2));

    assertThat(committed(() -> tables.sessions.heartbeat(id, new Caller("bob"), later))).isFalse();
    tables.committed(() -> tables.endings.endedBy(ada, id, now));
    assertThat(heartbeat(id, later)).isFalse();
  }

  @Test
  void aDeliveryCostsTwoAndIsAHeartbeatWhenTheLastOneIsOld() throws Exception {
    var id = live();
    var version = version(id);

    deliver(id, "i1", now.plus(PRECISION));
    assertThat(statements.taken()).hasSize(2);
    assertThat(version(id)).isEqualTo(version);
    assertThat(lastSeen(id)).isEqualTo(now);

    var later = now.plus(PRECISION).plusMillis(1);
    deliver(id, "i2", later);
    assertThat(statements.taken()).hasSize(2);
    assertThat(lastSeen(id)).isEqualTo(later);
    assertThat(tables.committed(() -> tables.conversations.read(id)))
        .extracting(kept -> kept.item().itemId())
        .containsExactly("i1", "i2");
  }

  @Test
  void aDeliveryAfterTheEndIsNoHeartbeat() throws Exception {
    var id = live();
    tables.committed(() -> tables.endings.endedBy(ada, id, now));

    deliver(id, "i1", now.plus(PRECISION.multipliedBy(2)));

    assertThat(lastSeen(id)).isEqualTo(now);
  }

  private SessionId opened(Optional<IdempotencyKey> key) {
    var brief = new InterviewBrief("Cook", NONE, NONE, NONE, NONE, NONE);
    var order = new OpeningOrder(ada, brief, Optional.of("1"), SessionState.EXCHANGING, key);
    var decision = tables.committed(() -> tables.openings.begin(order, true, now));
    return ((OpeningDecision.Proceed) decision).id();
  }

  private void answered(SessionId id) {
    var answer = new AnsweredCall("rtc_" + id, "gpt-realtime-2.1", "v=0", List.of("udp/3478"));
    var exchange = new PendingExchange(id, Optional.empty());
    assertThat(committed(() -> tables.sessions.answered(exchange, answer, now, now).isPresent()))
        .isTrue();
  }

  private SessionId live() {
    var id = opened(Optional.empty());
    answered(id);
    assertThat(committed(() -> tables.sessions.connected(id, ada, now))).isTrue();
    statements.taken();
    return id;
  }

  private boolean heartbeat(SessionId id, Instant at) {
    return committed(() -> tables.sessions.heartbeat(id, ada, at));
  }

  private void deliver(SessionId id, String item, Instant at) {
    var said = new TranscriptItem(item, NONE, Role.CANDIDATE, Status.COMPLETED, "I cook.");
    var delivered = tables.committed(() -> tables.transcripts.keep(id, ada, List.of(said), at));
    assertThat(delivered.refusal()).isEmpty();
  }

  private boolean committed(Callable<Boolean> work) {
    return tables.committed(work);
  }

  private static Optional<IdempotencyKey> repeatable() {
    return Optional.of(new IdempotencyKey(UUID.randomUUID(), "request"));
  }

  /** Where the row's present version is: another place after each change. */
  private String version(SessionId id) throws Exception {
    return value("cast(ctid as text)", id);
  }

  private Instant lastSeen(SessionId id) throws Exception {
    var millis = value("cast(extract(epoch from last_seen_at) * 1000 as bigint)", id);
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  private String value(String what, SessionId id) throws Exception {
    return ApplicationDatabase.value(
        database, "select " + what + " from interview where id = '" + id + "'");
  }
}
