package com.vocahire.session.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.FeedbackReport;
import com.vocahire.session.SessionId;
import com.vocahire.session.entity.Feedback.State;
import com.vocahire.session.entity.FeedbackClaim;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Feedback's row on a real PostgreSQL, between two nodes and over the death of one. */
@ExtendWith(OnMigratedDatabase.class)
class FeedbackLedgerTest {

  private static final Caller ADA = new Caller("ada");
  private static final int ATTEMPTS = 2;
  private static final int REQUESTS = 2;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Instant lease = now.plusSeconds(60);
  private final SessionId id = SessionId.random();
  private final DataSource database;
  private LedgersOnDatabase one;
  private LedgersOnDatabase other;

  FeedbackLedgerTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    ApplicationDatabase.execute(database, "delete from interview");
    one = new LedgersOnDatabase(database);
    other = new LedgersOnDatabase(database);
    ended(now.minus(Duration.ofMinutes(5)));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  private void ended(Instant at) throws Exception {
    ApplicationDatabase.execute(
        database,
        """
        insert into interview (id, owner, state, end_reason, job_title, created_at, expires_at, heard_at, ended_at)
        values ('%s', 'ada', 'ENDED', 'COMPLETED', 'Cook', now(), now(), now(), '%s');
        insert into transcript_item (interview_id, item_id, role, status, text, received_at)
        values ('%1$s', 'item_1', 'CANDIDATE', 'COMPLETED', 'I cook soup', now())
        """
            .formatted(id, at));
  }

  @Test
  void onlyTheOwnerOfAnEndedInterviewAsks() throws Exception {
    assertThat(one.committed(() -> one.feedbacks.ask(id, new Caller("bob"), now, REQUESTS)))
        .isFalse();
    assertThat(one.committed(() -> one.feedbacks.ask(id, ADA, now, REQUESTS))).isTrue();
    assertThat(one.committed(() -> one.feedbacks.ask(id, ADA, now, REQUESTS))).isFalse();
  }

  @Test
  void twoNodesNeverHaveTheSameInHand() throws Exception {
    ask();

    assertThat(claims(one, now)).containsExactly(new FeedbackClaim(id, 1));
    assertThat(claims(other, now)).isEmpty();
  }

  @Test
  void anotherNodeGoesOnWhereOneDiedAndTheDeadCannotWriteAnyMore() throws Exception {
    ask();
    var ofTheDead = claims(one, now).get(0);

    var ofTheOther = claims(other, lease.plusSeconds(1)).get(0);

    assertThat(ofTheOther.attempt()).isEqualTo(2);
    assertThat(keep(one, ofTheDead)).isFalse();
    assertThat(keep(other, ofTheOther)).isTrue();
    assertThat(state()).isEqualTo(State.READY);
  }

  @Test
  void whatNobodyFinishesInItsLastAttemptHasFailed() throws Exception {
    ask();
    claims(one, now);
    claims(one, lease);

    assertThat(claims(one, lease.plusSeconds(61))).isEmpty();
    one.committed(() -> one.feedbacks.giveUp(lease.plusSeconds(61), ATTEMPTS));

    assertThat(state()).isEqualTo(State.FAILED);
  }

  @Test
  void oneThatFailedIsAskedForAgainSoOftenAndNotMore() throws Exception {
    ask();
    var first = claims(one, now).get(0);
    assertThat(one.committed(() -> one.feedbacks.fail(first))).isTrue();

    assertThat(one.committed(() -> one.feedbacks.ask(id, ADA, now, REQUESTS))).isTrue();
    var second = claims(one, now).get(0);
    one.committed(() -> one.feedbacks.fail(second));

    assertThat(second.attempt()).isEqualTo(1);
    assertThat(one.committed(() -> one.feedbacks.ask(id, ADA, now, REQUESTS))).isFalse();
  }

  @Test
  void aPauseIsKept() throws Exception {
    ask();
    var claim = claims(one, now).get(0);
    one.committed(() -> one.feedbacks.later(claim, now.plusSeconds(10)));

    assertThat(claims(one, now.plusSeconds(9))).isEmpty();
    assertThat(claims(one, now.plusSeconds(11))).hasSize(1);
  }

  @Test
  void whatHasEndedIsFoundOnceAndOnlyWithinItsTime() throws Exception {
    var since = now.minus(Duration.ofMinutes(10));

    assertThat(afterEnd(since, now.minus(Duration.ofMinutes(6)))).isZero();
    assertThat(afterEnd(since, now)).isEqualTo(1);
    assertThat(afterEnd(since, now)).isZero();
  }

  private int afterEnd(Instant since, Instant until) throws Exception {
    return one.committed(() -> one.feedbacks.askAfterEnd(since, until, now));
  }

  @Test
  void erasureTakesItAlongAlsoWhileItIsWritten() throws Exception {
    ask();
    var claim = claims(one, now).get(0);

    assertThat(one.committed(() -> one.erasures.erase(id, ADA, now))).isTrue();

    assertThat(keep(one, claim)).isFalse();
    assertThat(ApplicationDatabase.value(database, "select count(*) from interview_feedback"))
        .isEqualTo("0");
    assertThat(one.committed(() -> one.feedbackReadings.material(id, 100))).isEmpty();
    assertThat(one.committed(() -> one.feedbacks.ask(id, ADA, now, REQUESTS))).isFalse();
  }

  @Test
  void theMaterialIsBoundedAndSaysSo() throws Exception {
    assertThat(one.committed(() -> one.feedbackReadings.material(id, 11)).orElseThrow())
        .satisfies(all -> assertThat(all.whole()).isTrue())
        .satisfies(all -> assertThat(all.turns()).hasSize(1));
    assertThat(one.committed(() -> one.feedbackReadings.material(id, 10)).orElseThrow())
        .satisfies(part -> assertThat(part.whole()).isFalse())
        .satisfies(part -> assertThat(part.turns()).isEmpty());
  }

  private void ask() throws Exception {
    one.committed(() -> one.feedbackReadings.ask(ADA, id, now, REQUESTS));
  }

  private List<FeedbackClaim> claims(LedgersOnDatabase node, Instant at) throws Exception {
    return node.committed(
        () -> node.feedbacks.claim(at, at.plus(Duration.between(now, lease)), ATTEMPTS, 4));
  }

  private boolean keep(LedgersOnDatabase node, FeedbackClaim claim) throws Exception {
    return node.committed(() -> node.feedbacks.keep(claim, FeedbackReport.ofNothing(), now));
  }

  private State state() throws Exception {
    return one.committed(() -> one.feedbackReadings.find(id, REQUESTS)).state();
  }
}
