package com.vocahire.session.feedback.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.feedback.FeedbackMaterial.Turn;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.entity.Feedback.State;
import com.vocahire.session.feedback.entity.FeedbackClaim;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.transcript.control.TranscriptTable;
import com.vocahire.session.transcript.entity.TranscriptItem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Feedback's row on a real PostgreSQL, between two nodes of which one may fail. */
@ExtendWith(OnMigratedDatabase.class)
class FeedbackTableTest {

  private static final Caller ADA = new Caller("ada");
  private static final int ATTEMPTS = 2;
  private static final FeedbackSettings SETTINGS = settings();
  private static final int REQUESTS = 2;
  private static final int PER_DAY = 3;
  private static final FeedbackLimits LIMITS = new FeedbackLimits(REQUESTS, PER_DAY);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Instant lease = now.plus(SETTINGS.lease());
  private final SessionId id = SessionId.random();
  private final DataSource database;
  private TablesOnDatabase one;
  private TablesOnDatabase other;
  private int turn;

  FeedbackTableTest(DataSource database) {
    this.database = database;
  }

  @SuppressWarnings("UnnecessaryAssignment") // in place of the container
  private static FeedbackSettings settings() {
    var settings = FeedbackSettingsTest.validSettings();
    settings.attempts = ATTEMPTS;
    return settings;
  }

  @BeforeEach
  void open() throws Exception {
    ApplicationDatabase.execute(database, "delete from feedback_request");
    one = new TablesOnDatabase(database);
    other = new TablesOnDatabase(database);
    ended(now.minus(Duration.ofMinutes(5)));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  private void ended(Instant at) throws Exception {
    ApplicationDatabase.execute(database, "delete from interview");
    ended("ada", id, at);
  }

  private void ended(String owner, SessionId interview, Instant at) throws Exception {
    ApplicationDatabase.execute(
        database,
        """
        insert into interview (id, owner, state, end_reason, job_title, created_at, expires_at, last_seen_at, ended_at)
        values ('%s', '%s', 'ENDED', 'COMPLETED', 'Cook', now(), now(), now(), '%s');
        insert into transcript_item (interview_id, item_id, role, status, text, received_at)
        values ('%1$s', 'item_1', 'CANDIDATE', 'COMPLETED', 'I cook soup', now())
        """
            .formatted(interview, owner, at));
  }

  @Test
  void onlyTheOwnerOfAnEndedInterviewAsks() throws Exception {
    assertThat(one.committed(() -> one.feedbacks.ask(id, new Caller("bob"), now, REQUESTS)))
        .isFalse();
    assertThat(one.committed(() -> one.feedbacks.ask(id, ADA, now, REQUESTS))).isTrue();
    assertThat(one.committed(() -> one.feedbacks.ask(id, ADA, now, REQUESTS))).isFalse();
  }

  @Test
  void twoNodesNeverClaimTheSameFeedback() throws Exception {
    ask();

    assertThat(claims(one, now)).containsExactly(new FeedbackClaim(id, 1));
    assertThat(claims(other, now)).isEmpty();
  }

  @Test
  void anotherNodeTakesOverAfterAFailureAndTheFailedNodeCannotWrite() throws Exception {
    ask();
    var ofTheDead = claims(one, now).get(0);

    var ofTheOther = claims(other, lease.plusSeconds(1)).get(0);

    assertThat(ofTheOther.attempt()).isEqualTo(2);
    assertThat(keep(one, ofTheDead)).isFalse();
    assertThat(keep(other, ofTheOther)).isTrue();
    assertThat(state()).isEqualTo(State.READY);
  }

  @Test
  void anUnfinishedLastAttemptHasFailed() throws Exception {
    ask();
    claims(one, now);
    claims(one, lease);

    assertThat(claims(one, lease.plus(SETTINGS.lease()).plusSeconds(1))).isEmpty();
    one.committed(
        () -> one.feedbacks.giveUp(lease.plus(SETTINGS.lease()).plusSeconds(1), ATTEMPTS));

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
  void aCallerAsksSoOftenADayAndErasingGivesNothingBack() throws Exception {
    for (int asked = 0; asked < PER_DAY; asked++) {
      var another = SessionId.random();
      ended("ada", another, now);
      assertThat(ask(another, now)).isEmpty();
      assertThat(ask(another, now)).as("what is under way is not counted again").isEmpty();
      one.committed(() -> one.erasures.erase(another, ADA, now));
    }

    assertThat(ask(id, now.plusSeconds(60))).contains(Duration.ofDays(1).minusSeconds(60));
    assertThat(state()).isEqualTo(State.NONE);
    one.committed(() -> one.feedbackQuota.purge(now.plus(Duration.ofDays(1))));
    assertThat(ask(id, now.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void oneCallersQueueDoesNotDelayOthers() throws Exception {
    var queue = new ArrayList<SessionId>();
    for (int asked = 0; asked < 20; asked++) {
      queue.add(due("ada", now.minusSeconds(600 - asked)));
    }
    var bobs = List.of(due("bob", now.minusSeconds(10)), due("bob", now.minusSeconds(9)));
    var carols = due("carol", now.minusSeconds(5));

    assertThat(turns(3)).containsExactlyInAnyOrder(queue.get(0), bobs.get(0), carols);
    var next = turns(1);
    assertThat(next).containsAnyOf(queue.get(1), bobs.get(1));
    assertThat(turns(1)).isNotEqualTo(next).containsAnyOf(queue.get(1), bobs.get(1));
    assertThat(turns(1)).containsExactly(queue.get(2));
  }

  /**
   * One permit is free at a time: the caller who was served last is not served again before others.
   */
  @Test
  void whoWasServedLastComesLast() throws Exception {
    for (int asked = 0; asked < 5; asked++) {
      due("ada", now.minusSeconds(600 - asked));
    }
    turns(1);
    var bobs = due("bob", now.minusSeconds(1));

    assertThat(turns(1)).containsExactly(bobs);
  }

  private SessionId due(String owner, Instant since) throws Exception {
    var interview = SessionId.random();
    ended(owner, interview, since);
    assertThat(
            one.committed(() -> one.feedbacks.ask(interview, new Caller(owner), since, REQUESTS)))
        .isTrue();
    return interview;
  }

  private List<SessionId> turns(int permits) throws Exception {
    var at = now.plusMillis(turn++);
    return one.committed(() -> one.feedbacks.claim(at, SETTINGS, permits)).stream()
        .map(FeedbackClaim::session)
        .toList();
  }

  private Optional<Duration> ask(SessionId interview, Instant at) throws Exception {
    return one.committed(() -> one.feedbackReadings.ask(ADA, interview, at, LIMITS));
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
  void waitsForWordsThatAreIncompleteOrMissingButNotForLong() throws Exception {
    ended(now.minusSeconds(5));
    ask();
    set("status = 'INCOMPLETE'");
    assertThat(claims(one, now)).isEmpty();

    set("status = 'COMPLETED', previous_item_id = 'lost'");
    assertThat(claims(one, now)).isEmpty();
    assertThat(claims(one, now.plusSeconds(14))).isEmpty();

    assertThat(claims(one, now.plusSeconds(15))).hasSize(1);
  }

  @Test
  void isWrittenAtOnceFromARecordThatIsFinal() throws Exception {
    ended(now);
    ask();

    assertThat(claims(one, now)).hasSize(1);
  }

  @Test
  void whatItIsWrittenFromDoesNotChangeAnyMore() throws Exception {
    set("status = 'INCOMPLETE'");
    ask();
    claims(one, now);

    deliver("item_1", "I cook soup and fly planes");
    deliver("item_2", "Also I swim");

    var turns = one.committed(() -> one.feedbackReadings.material(id, 1_000)).orElseThrow().turns();
    assertThat(turns).extracting(Turn::words).containsExactly("I cook soup", "Also I swim");
    var revision = "select text from transcript_revision where interview_id = '" + id + "'";
    assertThat(ApplicationDatabase.value(database, revision))
        .isEqualTo("I cook soup and fly planes");
  }

  @Test
  void aDeliveryUnderWayIsWaitedFor() throws Exception {
    ask();
    try (var delivering = database.getConnection()) {
      delivering.setAutoCommit(false);
      try (var lock = delivering.prepareStatement(TranscriptTable.LOCK)) {
        lock.setObject(1, id.value());
        lock.setString(2, ADA.subject());
        lock.setTimestamp(3, Timestamp.from(now));
        lock.setTimestamp(4, Timestamp.from(now));
        lock.executeQuery().close();
      }
      assertThat(claims(one, now)).isEmpty();
      delivering.rollback();
    }

    assertThat(claims(one, now)).hasSize(1);
  }

  private void set(String what) throws Exception {
    ApplicationDatabase.execute(
        database, "update transcript_item set " + what + " where interview_id = '" + id + "'");
  }

  private void deliver(String item, String words) {
    var said =
        new TranscriptItem(
            item,
            Optional.empty(),
            TranscriptItem.Role.CANDIDATE,
            TranscriptItem.Status.COMPLETED,
            words);
    one.committed(() -> one.transcripts.keep(id, ADA, List.of(said), now));
  }

  @Test
  void whatHasEndedIsFoundOnceAndOnlyWithinItsTime() throws Exception {
    var since = now.minus(Duration.ofMinutes(10));

    assertThat(automatic(since, now.minus(Duration.ofMinutes(6)))).isZero();
    assertThat(automatic(since, now)).isEqualTo(1);
    assertThat(automatic(since, now)).isZero();
  }

  private int automatic(Instant since, Instant until) throws Exception {
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
    one.committed(() -> one.feedbackReadings.ask(ADA, id, now, LIMITS));
  }

  private List<FeedbackClaim> claims(TablesOnDatabase node, Instant at) throws Exception {
    return node.committed(() -> node.feedbacks.claim(at, SETTINGS, 4));
  }

  private boolean keep(TablesOnDatabase node, FeedbackClaim claim) throws Exception {
    return node.committed(() -> node.feedbacks.keep(claim, FeedbackReport.ofNothing(), now));
  }

  private State state() throws Exception {
    return one.committed(() -> one.feedbackReadings.find(id, REQUESTS)).state();
  }
}
