package com.vocahire.session.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.paths.SelectedPath;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.timings.TimingEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators see of many interviews, from entries to percentiles, on a real PostgreSQL. */
@ExtendWith(OnMigratedDatabase.class)
class FigureQueriesTest {

  private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
  private static final FigureRange DAY =
      new FigureRange(NINE, NINE.plus(Duration.ofDays(1)), Duration.ofHours(1));

  private final DataSource database;
  private TablesOnDatabase tables;

  FigureQueriesTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    ApplicationDatabase.execute(database, "delete from interview");
    tables = new TablesOnDatabase(database);
  }

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void percentilesAreOfTheRangeAndOfEachBucket() throws Exception {
    List<TimingEntry> noted = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      var id = ended(NINE, "COMPLETED");
      noted.add(took(id, "token", i * 10L, i < 100 ? NINE : NINE.plus(Duration.ofMinutes(90))));
    }
    keep(noted);

    assertThat(phases())
        .containsExactly(
            new PhaseFigure("token", Optional.of(NINE), 100, 495, 891, 980.1),
            new PhaseFigure(
                "token", Optional.of(NINE.plus(Duration.ofHours(1))), 1, 1000, 1000, 1000),
            new PhaseFigure("token", Optional.empty(), 101, 500, 900, 990));
  }

  @Test
  void whatLiesOutsideIsNotCounted() throws Exception {
    var before = NINE.minusMillis(1);
    var after = NINE.plus(Duration.ofDays(1));
    keep(List.of(took(ended(before, "FAILED"), "token", 1, before)));
    keep(List.of(took(ended(after, "FAILED"), "token", 1, after)));

    assertThat(phases()).isEmpty();
    assertThat(interviews()).isEmpty();
  }

  @Test
  void interviewsAreCountedByHowTheyWent() throws Exception {
    var relayed = ended(NINE, "COMPLETED");
    tables.committed(
        () -> {
          tables.paths.selected(
              relayed, new SelectedPath("relay", "host", "udp", Optional.of("tls")));
          return null;
        });
    var failed = ended(NINE, "FAILED");
    keep(
        List.of(
            TimingEntry.vendor(relayed, "coturn"),
            TimingEntry.failure(failed, "browser.ice"),
            TimingEntry.vendor(failed, "coturn")));
    keep(List.of(TimingEntry.failure(failed, "browser.audio")));
    ended(NINE.plusSeconds(10), "COMPLETED");
    ended(NINE.plusSeconds(20), "COMPLETED");

    assertThat(interviews())
        .containsExactlyInAnyOrder(
            figure("completed", "", "coturn", "relay-host/tls", 1),
            figure("completed", "", "", "", 2),
            figure("failed", "browser.ice", "coturn", "", 1));
  }

  @Test
  void aPhaseReportedAgainCountsOnceWithItsLatestTime() throws Exception {
    var id = ended(NINE, "COMPLETED");
    keep(
        List.of(
            took(id, "browser.iceMs", 5, NINE), took(id, "browser.iceMs", 7, NINE.plusSeconds(1))));
    keep(List.of(took(id, "browser.iceMs", 9, NINE.plusSeconds(2))));

    assertThat(phases()).hasSize(2).allMatch(figure -> figure.count() == 1 && figure.p50() == 9);
    assertThat(ApplicationDatabase.value(database, "select request_id from interview_phase"))
        .isEqualTo("request-1");
  }

  @Test
  void erasureRemovesTimingsAndLaterReportsAreNotStored() throws Exception {
    var id = ended(NINE, "FAILED");
    var reported = List.of(took(id, "token", 5, NINE), TimingEntry.failure(id, "provider_error"));
    keep(reported);

    assertThat(tables.committed(() -> tables.erasures.erase(id, new Caller("ada"), NINE))).isTrue();
    keep(reported);

    assertThat(phases()).isEmpty();
    assertThat(interviews()).isEmpty();
    assertThat(ApplicationDatabase.value(database, "select count(*) from interview_outcome"))
        .isEqualTo("0");
  }

  private SessionId ended(Instant at, String reason) throws Exception {
    var id = SessionId.random();
    ApplicationDatabase.execute(
        database,
        """
        insert into interview (id, owner, state, end_reason, job_title, created_at, expires_at, last_seen_at, ended_at)
        values ('%s', 'ada', 'ENDED', '%s', 'Cook', '%3$s', '%3$s', '%3$s', '%3$s')
        """
            .formatted(id, reason, at));
    return id;
  }

  private static TimingEntry took(SessionId id, String phase, long millis, Instant at) {
    return TimingEntry.phase(
        new PhaseCompleted(id, phase, Duration.ofMillis(millis), "request-1"), at);
  }

  private void keep(List<TimingEntry> noted) throws Exception {
    tables.committed(
        () -> {
          tables.traces.keep(noted);
          return null;
        });
  }

  private List<PhaseFigure> phases() throws Exception {
    return tables.committed(() -> tables.figures.phases(DAY));
  }

  private List<InterviewFigure> interviews() throws Exception {
    return tables.committed(() -> tables.figures.interviews(DAY));
  }

  private static InterviewFigure figure(
      String outcome, String failure, String vendor, String pair, long count) {
    return new InterviewFigure(
        NINE, outcome, optional(failure), optional(vendor), optional(pair), count);
  }

  private static Optional<String> optional(String word) {
    return Optional.of(word).filter(text -> !text.isEmpty());
  }
}
