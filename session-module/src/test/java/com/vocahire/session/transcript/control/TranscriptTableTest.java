package com.vocahire.session.transcript.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.transcript.entity.Conversation;
import com.vocahire.session.transcript.entity.TranscriptItem;
import com.vocahire.session.transcript.entity.TranscriptItem.Role;
import com.vocahire.session.transcript.entity.TranscriptItem.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The record of a conversation on a real PostgreSQL: what was said stays said, within bounds. */
@ExtendWith(OnMigratedDatabase.class)
class TranscriptTableTest {

  private static final Caller ADA = new Caller("ada");
  private static final String CONFESSION = "I do not know Java.";

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final SessionId id = SessionId.random();
  private final DataSource database;
  private TablesOnDatabase node;

  TranscriptTableTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    node = new TablesOnDatabase(database);
    ApplicationDatabase.execute(
        database,
        """
        insert into interview (id, owner, state, job_title, created_at, expires_at, last_seen_at)
        values ('%s', 'ada', 'LIVE', 'Cook', now(), now(), now())
        """
            .formatted(id));
  }

  @AfterEach
  void close() throws Exception {
    ApplicationDatabase.execute(database, "delete from interview where id = '" + id + "'");
    node.close();
  }

  private void ended(Instant at) throws Exception {
    ApplicationDatabase.execute(
        database,
        "update interview set state = 'ENDED', end_reason = 'COMPLETED', ended_at = '%s' where id = '%s'"
            .formatted(at, id));
  }

  @Test
  void whatWasSaidCannotBeRewrittenAfterTheEnd() throws Exception {
    keep(said("i1", Status.COMPLETED, CONFESSION));
    ended(now);

    keep(said("i1", Status.TRUNCATED, "Yes."));
    keep(said("i1", Status.COMPLETED, CONFESSION));

    assertThat(texts()).containsExactly(CONFESSION);
    assertThat(record().revisions()).isEqualTo(1);
    assertThat(value("select status || ' ' || text from transcript_revision"))
        .isEqualTo("TRUNCATED Yes.");
    assertThat(value("select cast(received_at = '" + now + "' as text) from transcript_revision"))
        .isEqualTo("true");
  }

  @Test
  void anotherVersionIsKeptOnceAndOnlySoManyAreKeptButAllAreCounted() throws Exception {
    keep(said("i1", Status.COMPLETED, CONFESSION));

    for (int i = 0; i < 10; i++) {
      keep(said("i1", Status.COMPLETED, "version " + i));
      keep(said("i1", Status.COMPLETED, "version 0"));
    }

    assertThat(record().revisions()).isEqualTo(10);
    assertThat(value("select count(*) from transcript_revision"))
        .isEqualTo(String.valueOf(TablesOnDatabase.MOST_REVISIONS));
  }

  @Test
  void revisionsOfAConversationAreBoundedTogether() throws Exception {
    var half = "x".repeat(TablesOnDatabase.MOST_CHARACTERS / 2 + 1);
    keep(said("i1", Status.COMPLETED, "a"), said("i2", Status.COMPLETED, "b"));

    keep(said("i1", Status.COMPLETED, half), said("i2", Status.COMPLETED, half));

    assertThat(record().revisions()).isEqualTo(2);
    assertThat(value("select count(*) from transcript_revision")).isEqualTo("1");
  }

  @Test
  void afterTheEndItTakesWhatIsNewOrIncompleteForSomeTimeOnly() throws Exception {
    keep(said("i1", Status.INCOMPLETE, "I do"));
    ended(now.minus(Duration.ofMinutes(15)));

    keep(said("i1", Status.COMPLETED, CONFESSION), said("i2", Status.COMPLETED, "But I learn."));
    assertThat(texts()).containsExactly(CONFESSION, "But I learn.");

    ended(now.minus(Duration.ofMinutes(15)).minusMillis(1));
    var late = delivered(node, said("i3", Status.COMPLETED, "x"));
    assertThat(late.refusal().map(InterviewFailure::kind))
        .contains(InterviewFailure.Kind.SESSION_ENDED);
  }

  @Test
  void aBatchIsHeldToTheLimitItselfAndKeepsWhatFits() {
    int half = TablesOnDatabase.MOST_CHARACTERS / 2;

    var delivered =
        keep(
            said("i1", Status.COMPLETED, "x".repeat(half)),
            said("i2", Status.COMPLETED, "x".repeat(half + 1)),
            said("i3", Status.COMPLETED, "x".repeat(half)));

    assertThat(delivered.overLimit()).containsOnlyKeys(1);
    assertThat(delivered.overLimit().get(1).rule()).contains("100000 characters");
    assertThat(texts()).hasSize(2);
  }

  @Test
  void deliveriesAtTheSameTimeStayWithinTheLimitTogether() throws Exception {
    var tenth = "x".repeat(TablesOnDatabase.MOST_CHARACTERS / 10);
    var threads = Executors.newFixedThreadPool(8);
    var all =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          var item = said("i" + i, Status.COMPLETED, tenth);
                          return delivered(node.onAnotherThread(), item).overLimit().size();
                        },
                        threads))
            .toList();

    assertThat(all.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(30);
    threads.shutdown();
    assertThat(value("select sum(characters) from transcript_item"))
        .isEqualTo(String.valueOf(TablesOnDatabase.MOST_CHARACTERS));
  }

  @Test
  void erasureTakesRevisionsAlong() throws Exception {
    keep(said("i1", Status.COMPLETED, CONFESSION));
    keep(said("i1", Status.COMPLETED, "Yes."));

    assertThat(node.committed(() -> node.erasures.erase(id, ADA, now))).isTrue();

    assertThat(value("select count(*) from transcript_revision")).isEqualTo("0");
  }

  private Delivered keep(TranscriptItem... items) {
    var delivered = delivered(node, items);
    assertThat(delivered.refusal()).isEmpty();
    return delivered;
  }

  private Delivered delivered(TablesOnDatabase on, TranscriptItem... items) {
    return on.committed(() -> on.transcripts.keep(id, ADA, List.of(items), now));
  }

  private Conversation record() {
    return Conversation.of(node.committed(() -> node.conversations.read(id)));
  }

  private List<String> texts() {
    return record().inOrder().stream().map(kept -> kept.item().text()).toList();
  }

  private String value(String query) throws Exception {
    return ApplicationDatabase.value(database, query + " where interview_id = '" + id + "'");
  }

  private static TranscriptItem said(String item, Status status, String words) {
    return new TranscriptItem(item, Optional.empty(), Role.CANDIDATE, status, words);
  }
}
