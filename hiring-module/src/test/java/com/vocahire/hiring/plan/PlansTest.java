package com.vocahire.hiring.plan;

import static com.vocahire.session.audit.AuditAction.PLAN_CHANGED;
import static com.vocahire.session.audit.AuditAction.POSITION_CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.HiringFailure.Kind;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.Precondition;
import com.vocahire.hiring.plan.control.PlanTable;
import com.vocahire.hiring.plan.control.Plans;
import com.vocahire.hiring.plan.control.Previewing;
import com.vocahire.hiring.plan.entity.Plan;
import com.vocahire.hiring.plan.entity.Question;
import com.vocahire.hiring.position.control.PositionTable;
import com.vocahire.hiring.position.control.Positions;
import com.vocahire.hiring.position.entity.PositionTerms;
import com.vocahire.hiring.testkit.RecordedAudit;
import com.vocahire.hiring.testkit.TestDatabase;
import com.vocahire.hiring.testkit.TestInterviewer;
import com.vocahire.hiring.testkit.TestTransaction;
import com.vocahire.session.Caller;
import com.vocahire.session.crypto.Digest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PlansTest {

  private static final Precondition FIRST = Precondition.of(null, "*");
  private static final Optional<String> NONE = Optional.empty();

  private final Caller rita = new Caller("rita-" + UUID.randomUUID());
  private final RecordedAudit audit = new RecordedAudit();
  private final DataSource database;
  private final TestTransaction transaction;
  private final Positions positions;
  private final Plans plans;
  private PositionId id;

  PlansTest(DataSource database) {
    this.database = database;
    transaction = new TestTransaction(database);
    var clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    var table = new PositionTable(transaction.entities());
    positions = new Positions(transaction, table, audit, clock);
    var previewing = new Previewing(new TestInterviewer());
    plans =
        new Plans(
            transaction, table, new PlanTable(transaction.entities()), previewing, audit, clock);
  }

  @BeforeEach
  void create() {
    var language = Optional.of("de");
    var terms = new PositionTerms("Welder", Optional.of("Hull & Keel"), NONE, language, List.of());
    id = positions.create(rita, terms).position().id();
  }

  @AfterEach
  void close() {
    transaction.close();
  }

  @Test
  void whatWasSavedIsReadAsItWas() {
    var saved = plans.save(rita, id, FIRST, full());

    assertThat(saved.version()).isEqualTo(1);
    assertThat(plans.current(rita, id).plan()).isEqualTo(full());
    assertThat(plans.current(rita, id).author()).isEqualTo(rita.subject());
    assertThat(audit.actionsAbout(id.value())).containsExactly(POSITION_CREATED, PLAN_CHANGED);
  }

  @Test
  void everySaveMakesAVersionAndLeavesTheOneBefore() throws SQLException {
    plans.save(rita, id, FIRST, asking("Why welding?"));
    plans.save(rita, id, Precondition.of("\"1\""), asking("Why us?"));

    assertThat(plans.current(rita, id).version()).isEqualTo(2);
    assertThat(content(1)).contains("Why welding?");
    assertThat(content(2)).contains("Why us?");
  }

  @Test
  void theDatabaseRefusesToChangeAVersion() {
    plans.save(rita, id, FIRST, full());

    assertThatThrownBy(() -> execute("update interview_plan set content = '{}'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("a version never changes");
  }

  @Test
  void aStaleSaveChangesNothing() {
    plans.save(rita, id, FIRST, asking("Why welding?"));

    assertFails(Kind.PRECONDITION_FAILED, () -> plans.save(rita, id, FIRST, full()));
    assertFails(
        Kind.PRECONDITION_FAILED, () -> plans.save(rita, id, Precondition.of("\"2\""), full()));

    assertThat(plans.current(rita, id).plan()).isEqualTo(asking("Why welding?"));
  }

  /** If-Match: * wants that there is one (RFC 9110, section 13.1.1). */
  @Test
  void anyVersionIsNoFirstVersion() {
    assertFails(Kind.PRECONDITION_FAILED, () -> plans.save(rita, id, Precondition.of("*"), full()));
    assertFails(Kind.PLAN_NOT_FOUND, () -> plans.current(rita, id));
  }

  @Test
  void ofFirstVersionsSavedTogetherOneWins() throws Exception {
    int many = 3;
    var together = new CyclicBarrier(many);
    var threads = Executors.newFixedThreadPool(many);
    Callable<Boolean> save =
        () -> {
          together.await();
          try {
            plans.save(rita, id, FIRST, full());
            return true;
          } catch (HiringFailure failure) {
            assertThat(failure.kind()).isEqualTo(Kind.PRECONDITION_FAILED);
            return false;
          }
        };

    int won = 0;
    for (var result : threads.invokeAll(List.of(save, save, save))) {
      won += result.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(won).isEqualTo(1);
    assertThat(plans.current(rita, id).version()).isEqualTo(1);
  }

  @Test
  void anotherRecruitersPlanDoesNotExist() {
    plans.save(rita, id, FIRST, full());
    var rosa = new Caller("rosa-" + UUID.randomUUID());

    assertFails(Kind.POSITION_NOT_FOUND, () -> plans.current(rosa, id));
    assertFails(Kind.POSITION_NOT_FOUND, () -> plans.preview(rosa, id));
    assertFails(Kind.POSITION_NOT_FOUND, () -> plans.save(rosa, id, Precondition.of("*"), full()));
  }

  @Test
  void anArchivedPositionTakesNoPlan() {
    positions.archive(rita, id);

    assertFails(Kind.POSITION_ARCHIVED, () -> plans.save(rita, id, FIRST, full()));
  }

  @Test
  void aPlanThatNoInterviewerCanFollowIsRefused() {
    assertFails(
        Kind.INVALID_REQUEST, () -> plans.save(rita, id, FIRST, spoken("xx-nowhere", "marin")));
    assertFails(Kind.INVALID_REQUEST, () -> plans.save(rita, id, FIRST, spoken("en", "robot")));
  }

  @Test
  void thePreviewIsWhatTheInterviewerWouldBeSent() {
    plans.save(rita, id, FIRST, full());

    var preview = plans.preview(rita, id);

    assertThat(preview.instructions().template()).isEqualTo("plan-1");
    assertThat(preview.instructions().text())
        .contains("<job_title>Welder</job_title>", "<company>Hull &amp; Keel</company>")
        .contains("follow_ups=\"2\">Which seam was your hardest?</question>")
        .contains("Speak in English (United Kingdom)");
    assertThat(preview.instructions().digest())
        .isEqualTo(Digest.hex(preview.instructions().text()));
    assertThat(preview.voice()).isEqualTo("cedar");
    assertThat(preview.language()).contains("en-GB");
  }

  @Test
  void withoutLanguageAndVoiceOfItsOwnThePositionsAndTheInstallationsCount() {
    plans.save(rita, id, FIRST, asking("Why welding?"));

    var preview = plans.preview(rita, id);

    assertThat(preview.language()).contains("de");
    assertThat(preview.voice()).isEqualTo("marin");
  }

  @Test
  void neitherRubricNorCompetencyReachesTheInterviewer() {
    plans.save(rita, id, FIRST, full());

    assertThat(plans.preview(rita, id).instructions().text())
        .doesNotContain("names the material", "craft-competency");
  }

  private static Plan full() {
    var first =
        new Question(
            "Which seam was your hardest?",
            Optional.of("craft-competency"),
            Optional.of("names the material"),
            2,
            true);
    return new Plan(
        Optional.of("Welcome to the dock."),
        Optional.of("Two shifts."),
        Optional.of("en-GB"),
        Optional.of("cedar"),
        Duration.ofMinutes(20),
        List.of(first, new Question("Why us?", NONE, NONE, 0, false)));
  }

  private static Plan asking(String text) {
    var question = new Question(text, NONE, NONE, 1, true);
    return new Plan(NONE, NONE, NONE, NONE, Duration.ofMinutes(15), List.of(question));
  }

  private static Plan spoken(String language, String voice) {
    var question = new Question("Why us?", NONE, NONE, 1, true);
    return new Plan(
        NONE,
        NONE,
        Optional.of(language),
        Optional.of(voice),
        Duration.ofMinutes(15),
        List.of(question));
  }

  private String content(int version) throws SQLException {
    var query = "select content from interview_plan where position_id = '%s' and version = %d";
    try (var connection = database.getConnection();
        var row = connection.createStatement().executeQuery(query.formatted(id, version))) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertFails(Kind kind, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            HiringFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
