package com.vocahire.session.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.SessionId;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.UnobservedEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers write words of closed lists, and the database has the same lists. */
@ExtendWith(OnMigratedDatabase.class)
class ReportedWordsTest {
  private static final String TRACE =
      "insert into interview_outcome (interview_id, vendor, failure) values ('%s', %s, %s)";

  private final DataSource database;
  private final ReportFilter words = new ReportFilter(UnobservedEvent.event());

  ReportedWordsTest(DataSource database) {
    this.database = database;
  }

  @Test
  void thousandsOfNamesAreNoRow() {
    var reported =
        IntStream.range(0, 5000)
            .mapToObj(i -> "name" + Integer.toString(i, 36))
            .collect(Collectors.toMap(name -> name, name -> Duration.ZERO));
    reported.put("iceMs", Duration.ofMillis(5));

    assertThat(words.timings(reported)).isEqualTo(Map.of("iceMs", Duration.ofMillis(5)));
    assertThat(words.vendor("acme")).isEmpty();
    assertThat(words.vendor("coturn")).contains("coturn");
    assertThat(words.phase("Ada.Lovelace")).isEqualTo("unknown");
    assertThat(words.phase("ice")).isEqualTo("ice");
  }

  @Test
  void theDatabaseHasTheSameNames() throws Exception {
    var ofBrowsers = ReportedWords.TIMINGS.stream().map(name -> "browser." + name);
    var ofServer = Stream.of("database", "token", "exchange");

    var kept = ApplicationDatabase.value(database, "select string_agg(phase, ' ') from phase_name");

    assertThat(Arrays.asList(kept.split(" ")))
        .containsExactlyInAnyOrderElementsOf(Stream.concat(ofServer, ofBrowsers).toList());
  }

  @Test
  void theDatabaseTakesEveryWordOfTheLists() throws Exception {
    for (var vendor : ReportedWords.VENDORS) {
      write(quoted(vendor), "null");
    }
    for (var phase : ReportedWords.PHASES) {
      write("null", quoted("browser." + phase));
    }
    write("null", "'browser.unknown'");
    write("null", "'provider_timeout'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"browser.adaLovelace", "Ada", "browser.", "ada lovelace", "brow.ice"})
  void theDatabaseRefusesAnyOther(String word) throws Exception {
    var id = interview();

    for (var trace :
        new String[] {
          TRACE.formatted(id, quoted(word), "null"), TRACE.formatted(id, "null", quoted(word))
        }) {
      assertThatThrownBy(() -> ApplicationDatabase.execute(database, trace))
          .hasMessageContaining("check constraint");
    }
    var phase =
        "insert into interview_phase (interview_id, phase, took_ms, request_id, measured_at)"
            + " values ('%s', %s, 1, '-', now())";
    assertThatThrownBy(
            () -> ApplicationDatabase.execute(database, phase.formatted(id, quoted(word))))
        .hasMessageContaining("phase_is_listed");
  }

  private void write(String vendor, String failure) throws Exception {
    ApplicationDatabase.execute(database, TRACE.formatted(interview(), vendor, failure));
  }

  private static String quoted(String word) {
    return "'" + word + "'";
  }

  private SessionId interview() throws Exception {
    var id = SessionId.random();
    ApplicationDatabase.execute(
        database,
        "insert into interview (id, owner, state, job_title, created_at, expires_at, last_seen_at)"
            + " values ('%1$s', '%1$s', 'CREATED', 'Cook', now(), now(), now())".formatted(id));
    return id;
  }
}
