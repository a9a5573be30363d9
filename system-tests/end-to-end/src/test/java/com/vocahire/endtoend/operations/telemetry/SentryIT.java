package com.vocahire.endtoend.operations.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.endtoend.testkit.telemetry.SentryDouble;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An unexpected error, here a missing table, is reported to Sentry without personal data. */
@OnRehearsal(SharedProfile.class)
class SentryIT {

  /** More requests than reports that a silent Sentry can be sent meanwhile. */
  private static final int SILENT = 50;

  private final Endpoints endpoints;
  private final SentryDouble sentry = SentryDouble.only();
  private final HttpClient client = HttpClient.newHttpClient();

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
  void aRequestAndATimerThatFailAreReportedWithoutPersonalData() throws Exception {
    var request = "unexpected-" + UUID.randomUUID();
    var name = "newcomer-" + UUID.randomUUID();

    try (var ada = Caller.candidate(endpoints, name)) {
      assertThat(failing(ada, request)).isEqualTo(500);
    }
    Waiting.await("both reports")
        .until(() -> sentry.has(request) && sentry.has("ending overdue interviews"));

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
  void aSentryThatNeverAnswersDelaysNoCaller() throws Exception {
    sentry.fallSilent();
    try (var ada = Caller.newcomer(endpoints)) {
      for (int i = 0; i < SILENT; i++) {
        assertThat(failing(ada, "silent-" + UUID.randomUUID())).isEqualTo(500);
      }

      // Callers who waited for Sentry would let every report reach it.
      assertThat(sentry.envelopesWith("silent-")).hasSizeLessThan(SILENT);
    } finally {
      sentry.answer();
    }
  }

  /** Not by the caller itself, which holds every answer to the document: that has no 500. */
  private int failing(Caller caller, String id) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(endpoints.app() + "api/interviews"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", caller.authorization())
            .header("X-Request-Id", id)
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
