package com.vocahire.endtoend;

import static com.vocahire.endtoend.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nobody foresaw, here a table that is gone, is reported to Sentry, and nobody is named. */
@ExtendWith(OnRunningRehearsal.class)
class SentryIT {

  /** The timer comes every five seconds. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Endpoints endpoints;
  private final SentryDouble sentry = SentryDouble.only();

  SentryIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** As after a migration that went wrong. */
  @BeforeEach
  void takeTheTableAway() throws SQLException {
    execute("alter table interview rename to interview_gone");
  }

  @AfterEach
  void bringTheTableBack() throws SQLException {
    execute("alter table interview_gone rename to interview");
  }

  private void execute(String statement) throws SQLException {
    try (var database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
        var change = database.createStatement()) {
      change.execute(statement);
    }
  }

  @Test
  void aRequestAndATimerThatFailAreReportedWithoutAnybodysData() {
    var request = "unforeseen-" + UUID.randomUUID();
    var name = "newcomer-" + UUID.randomUUID();

    try (var ada = Caller.candidate(endpoints, name)) {
      assertProblem(failing(ada, request), 500, "internal_error");
    }
    Awaitility.await("both reports")
        .atMost(SOON)
        .until(() -> sentry.has(request) && sentry.has("ending what is overdue"));

    var report = sentry.envelopesWith(request).get(0);
    assertThat(report)
        .contains("\"where\":\"/api/interviews\"")
        .contains("PSQLException")
        .contains("com.vocahire.session")
        .doesNotContain(name)
        .doesNotContainIgnoringCase("authorization")
        .doesNotContain("does not exist")
        .doesNotContain("\"user\"")
        .doesNotContain("\"server_name\"")
        .doesNotContain("\"breadcrumbs\"");
  }

  @Test
  void aSentryThatIsSilentHoldsUpNobody() {
    sentry.fallSilent();
    try (var ada = Caller.newcomer(endpoints)) {
      long began = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        assertProblem(failing(ada, "silent-" + UUID.randomUUID()), 500, "internal_error");
      }

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    } finally {
      sentry.answer();
    }
  }

  private static Response failing(Caller caller, String request) {
    return caller.send("GET", "interviews", null, Map.of("X-Request-Id", request));
  }
}
