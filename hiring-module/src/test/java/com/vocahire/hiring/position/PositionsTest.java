package com.vocahire.hiring.position;

import static com.vocahire.session.audit.AuditAction.POSITION_ARCHIVED;
import static com.vocahire.session.audit.AuditAction.POSITION_CHANGED;
import static com.vocahire.session.audit.AuditAction.POSITION_CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.HiringFailure.Kind;
import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.Precondition;
import com.vocahire.hiring.position.control.PositionTable;
import com.vocahire.hiring.position.control.Positions;
import com.vocahire.hiring.position.entity.Position;
import com.vocahire.hiring.position.entity.PositionState;
import com.vocahire.hiring.position.entity.PositionTerms;
import com.vocahire.hiring.testkit.RecordedAudit;
import com.vocahire.hiring.testkit.TestDatabase;
import com.vocahire.hiring.testkit.TestTransaction;
import com.vocahire.session.Caller;
import java.time.Clock;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PositionsTest {

  private static final Precondition ANY = Precondition.of("*");
  private static final Precondition FIRST = Precondition.of("\"1\"");

  private final Caller rita = new Caller("rita-" + UUID.randomUUID());
  private final Caller rosa = new Caller("rosa-" + UUID.randomUUID());
  private final RecordedAudit audit = new RecordedAudit();
  private final TestTransaction transaction;
  private final Positions positions;

  PositionsTest(DataSource database) {
    transaction = new TestTransaction(database);
    var clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    positions = new Positions(transaction, new PositionTable(transaction.entities()), audit, clock);
  }

  @AfterEach
  void close() {
    transaction.close();
  }

  @Test
  void whatWasCreatedIsRead() {
    var id = created("Welder", rosa.subject());

    var read = positions.one(rita, id);

    assertThat(read.position().title()).isEqualTo("Welder");
    assertThat(read.position().company()).contains("Hull & Keel");
    assertThat(read.position().description()).contains("Welds hulls.");
    assertThat(read.position().language()).contains("en-GB");
    assertThat(read.position().state()).isEqualTo(PositionState.OPEN);
    assertThat(read.position().version()).isEqualTo(1);
    assertThat(read.sharedWith()).containsExactly(rosa.subject());
  }

  @Test
  void anotherRecruitersPositionDoesNotExist() {
    var id = created("Welder");

    assertFails(Kind.POSITION_NOT_FOUND, () -> positions.one(rosa, id));
    assertFails(Kind.POSITION_NOT_FOUND, () -> positions.change(rosa, id, ANY, terms("Cook")));
    assertFails(Kind.POSITION_NOT_FOUND, () -> positions.archive(rosa, id));
    assertThat(page(rosa)).isEmpty();
    assertThat(audit.actionsAbout(id.value())).containsExactly(POSITION_CREATED);
  }

  @Test
  void aSharedPositionIsReadAndChangedUntilItIsSharedNoMore() {
    var id = created("Welder", rosa.subject());

    positions.change(rosa, id, FIRST, terms("Cook", rosa.subject()));
    assertThat(page(rosa)).extracting(Position::title).containsExactly("Cook");
    positions.change(rita, id, ANY, terms("Cook"));

    assertFails(Kind.POSITION_NOT_FOUND, () -> positions.one(rosa, id));
    assertThat(positions.one(rita, id).sharedWith()).isEmpty();
  }

  @Test
  void onlyTheOwnerChangesWithWhomItIsShared() {
    var id = created("Welder", rosa.subject());

    assertFails(
        Kind.INVALID_REQUEST,
        () -> positions.change(rosa, id, ANY, terms("Cook", rosa.subject(), "third")));

    assertThat(positions.one(rita, id).position().title()).isEqualTo("Welder");
    assertThat(positions.one(rita, id).sharedWith()).containsExactly(rosa.subject());
  }

  @Test
  void theOwnerStaysAMember() {
    var id = created("Welder", rita.subject(), rosa.subject());

    positions.change(rita, id, ANY, terms("Cook", rita.subject()));

    assertThat(positions.one(rita, id).sharedWith()).isEmpty();
  }

  @Test
  void aStaleChangeChangesNothing() {
    var id = created("Welder");
    var changed = positions.change(rita, id, FIRST, terms("Cook"));
    assertThat(changed.position().version()).isEqualTo(2);

    assertFails(
        Kind.PRECONDITION_FAILED, () -> positions.change(rita, id, FIRST, terms("Painter")));

    assertThat(positions.one(rita, id).position().title()).isEqualTo("Cook");
    assertThat(audit.actionsAbout(id.value())).containsExactly(POSITION_CREATED, POSITION_CHANGED);
  }

  @Test
  void ofChangesFromTheSameVersionOneWins() throws Exception {
    var id = created("Welder");
    int many = 4;
    var together = new CyclicBarrier(many);
    var threads = Executors.newFixedThreadPool(many);
    Callable<Boolean> change =
        () -> {
          together.await();
          try {
            positions.change(rita, id, FIRST, terms("Cook"));
            return true;
          } catch (HiringFailure failure) {
            assertThat(failure.kind()).isEqualTo(Kind.PRECONDITION_FAILED);
            return false;
          }
        };

    int won = 0;
    for (var result : threads.invokeAll(List.of(change, change, change, change))) {
      won += result.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(won).isEqualTo(1);
    assertThat(positions.one(rita, id).position().version()).isEqualTo(2);
  }

  @Test
  void anArchivedPositionIsReadAndChangesNoMore() {
    var id = created("Welder");

    positions.archive(rita, id);
    var again = positions.archive(rita, id);

    assertThat(again.position().state()).isEqualTo(PositionState.ARCHIVED);
    assertThat(again.position().version()).isEqualTo(2);
    assertFails(Kind.POSITION_ARCHIVED, () -> positions.change(rita, id, ANY, terms("Cook")));
    assertThat(page(rita)).isEmpty();
    assertThat(positions.page(rita, PositionState.ARCHIVED, PageCursor.FIRST, 10)).hasSize(1);
    assertThat(audit.actionsAbout(id.value())).containsExactly(POSITION_CREATED, POSITION_ARCHIVED);
  }

  /** All of the same instant: the id decides. */
  @Test
  void pagesHaveEachPositionOnce() {
    for (int i = 0; i < 5; i++) {
      created("Welder " + i);
    }

    var first = positions.page(rita, PositionState.OPEN, PageCursor.FIRST, 3);
    var mark = PageCursor.of(first.get(2).cursor().toString());
    var second = positions.page(rita, PositionState.OPEN, mark, 3);

    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2);
    assertThat(first).extracting(Position::id).doesNotContainAnyElementsOf(ids(second));
  }

  private static List<PositionId> ids(List<Position> page) {
    return page.stream().map(Position::id).toList();
  }

  private List<Position> page(Caller recruiter) {
    return positions.page(recruiter, PositionState.OPEN, PageCursor.FIRST, 10);
  }

  private PositionId created(String title, String... sharedWith) {
    return positions.create(rita, terms(title, sharedWith)).position().id();
  }

  private static PositionTerms terms(String title, String... sharedWith) {
    return new PositionTerms(
        title,
        Optional.of("Hull & Keel"),
        Optional.of("Welds hulls."),
        Optional.of("en-GB"),
        List.of(sharedWith));
  }

  private static void assertFails(Kind kind, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            HiringFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
