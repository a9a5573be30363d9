package com.vocahire.session.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.transcript.entity.TranscriptItem;
import com.vocahire.session.transcript.entity.TranscriptItem.Role;
import com.vocahire.session.transcript.entity.TranscriptItem.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Openings that hang on a real PostgreSQL, more than have permits: items are still kept, and the
 * node is still ready.
 */
@ExtendWith(OnMigratedDatabase.class)
class LanesTest {

  private static final int AT_ONCE = 500;
  private static final int PERMITS = 100;
  private static final int THREADS = 2;
  private static final Caller ADA = new Caller("ada");
  private static final Optional<String> NONE = Optional.empty();

  private final Instant now = Instant.now();
  private final SessionId id = SessionId.random();
  private final DataSource source;
  private final DatabaseAccess access =
      new DatabaseAccess(
          new DatabaseLimits(Duration.ofMinutes(5), PERMITS, THREADS, THREADS, 1, 1, 1));

  /** Each is used by one thread of the openings at a time. */
  private final BlockingQueue<TablesOnDatabase> tables = new LinkedBlockingQueue<>();

  private TablesOnDatabase live;

  LanesTest(DataSource source) {
    this.source = source;
  }

  @BeforeEach
  void open() throws Exception {
    access.open(Thread::new, Runnable::run);
    for (int thread = 0; thread < THREADS; thread++) {
      tables.add(new TablesOnDatabase(source));
    }
    live = new TablesOnDatabase(source);
    ApplicationDatabase.execute(
        source,
        """
        insert into interview (id, owner, state, job_title, created_at, expires_at, last_seen_at)
        values ('%s', 'ada', 'LIVE', 'Cook', now(), now(), now())
        """
            .formatted(id));
  }

  @AfterEach
  void close() throws Exception {
    access.close();
    tables.forEach(TablesOnDatabase::close);
    live.close();
    ApplicationDatabase.execute(source, "delete from interview");
  }

  @ParameterizedTest
  @ValueSource(strings = {"opening", "interview_material", "audit_entry"})
  void itemsAreKeptWhileAllOpeningsWaitForATable(String table) throws Exception {
    List<CompletableFuture<OpeningDecision>> openings;
    try (var holder = source.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table " + table + " in access exclusive mode");
      openings = openAtOnce();

      assertThat(openings.stream().filter(CompletableFuture::isCompletedExceptionally))
          .hasSize(AT_ONCE - PERMITS);
      assertLiveInterviewsContinue();
      assertThat(openings.stream().filter(opening -> !opening.isDone())).hasSize(PERMITS);
      holder.rollback();
    }

    for (var opening : openings) {
      if (!opening.isCompletedExceptionally()) {
        assertThat(get(opening)).isInstanceOf(OpeningDecision.Proceed.class);
      }
    }
  }

  @Test
  void aNodeIsReadyWhileEverythingElseWaitsForTheInterviews() throws Exception {
    List<CompletableFuture<OpeningDecision>> openings;
    CompletionStage<Integer> item;
    try (var holder = source.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table interview in access exclusive mode");
      openings = openAtOnce();
      item = keepItem("waits");

      assertReady();
      holder.rollback();
    }

    assertThat(get(item)).isZero();
    for (var opening : openings) {
      assertThat(opening.handle((decision, refused) -> true).get(5, TimeUnit.MINUTES)).isTrue();
    }
  }

  private List<CompletableFuture<OpeningDecision>> openAtOnce() {
    return IntStream.range(0, AT_ONCE)
        .mapToObj(number -> access.ask(Lane.OPENING, this::opened).toCompletableFuture())
        .toList();
  }

  private OpeningDecision opened() {
    var some = Optional.of("What is asked for.");
    var brief = new InterviewBrief("Cook", NONE, some, NONE, NONE, NONE);
    var caller = new Caller("caller-" + UUID.randomUUID());
    var order =
        new OpeningOrder(caller, brief, Optional.of("1"), SessionState.CREATED, Optional.empty());
    var mine = tables.remove();
    try {
      return mine.committed(() -> mine.openings.begin(order, true, now));
    } finally {
      tables.add(mine);
    }
  }

  private void assertLiveInterviewsContinue() throws Exception {
    for (int item = 0; item < 3; item++) {
      assertThat(get(keepItem("item_" + item))).isZero();
    }
    assertThat(
            get(
                access.ask(
                    Lane.LIVE,
                    () ->
                        live.committed(
                            () -> live.sessions.heartbeat(id, ADA, now.plusSeconds(60))))))
        .isTrue();
    assertReady();
  }

  /** How many items were refused. */
  private CompletionStage<Integer> keepItem(String item) {
    var said = new TranscriptItem(item, NONE, Role.CANDIDATE, Status.COMPLETED, "I cook.");
    return access.ask(
        Lane.LIVE,
        () ->
            live.committed(
                () -> live.transcripts.keep(id, ADA, List.of(said), now).overLimit().size()));
  }

  private void assertReady() throws Exception {
    var schema = "select version from flyway_schema_history";
    assertThat(get(access.ask(Lane.PROBE, () -> value(schema)))).isEqualTo("1");
  }

  private String value(String query) {
    try {
      return ApplicationDatabase.value(source, query);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static <T> T get(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(5, TimeUnit.MINUTES);
  }
}
