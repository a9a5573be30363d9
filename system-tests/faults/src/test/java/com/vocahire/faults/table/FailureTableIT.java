package com.vocahire.faults.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.profile.OnRehearsal;
import com.vocahire.testkit.profile.ServerWith;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The failure table of the HTTP API, row by row, on a running server; printed as a report. */
@Tag("faults")
@OnRehearsal(Installation.class)
@ServerWith({
  "VOCAHIRE_PROVIDER_TOKEN_TIMEOUT=PT2S",
  "VOCAHIRE_PROVIDER_EXCHANGE_TIMEOUT=PT1.5S",
  "VOCAHIRE_PROVIDER_MAX_IN_FLIGHT=4",
  "VOCAHIRE_PROVIDER_BREAKER_REQUESTS=20",
  "VOCAHIRE_PROVIDER_BREAKER_DELAY=PT2S",
  "VOCAHIRE_DATABASE_TIMEOUT=PT3S",
  "VOCAHIRE_SESSION_EXCHANGE_WITHIN=PT4S",
  "VOCAHIRE_SESSION_SWEEP_INTERVAL=PT1S",
  "VOCAHIRE_SESSION_MAX_LIVE=6"
})
class FailureTableIT {
  private static final Logger LOG = System.getLogger(FailureTableIT.class.getName());

  /** Every status and code that the table names. */
  private static final Set<String> CONTRACT =
      Set.of(
          "400 malformed_request",
          "415 unsupported_media_type",
          "413 too_large",
          "422 invalid_request",
          "422 invalid_sdp",
          "401 unauthenticated",
          "403 forbidden",
          "404 session_not_found",
          "403 token_mismatch",
          "409 interview_active",
          "409 already_exchanged",
          "409 session_ended",
          "410 session_expired",
          "429 quota_exceeded",
          "503 database_unavailable",
          "503 provider_busy",
          "503 provider_unavailable",
          "502 provider_error",
          "504 provider_timeout",
          "500 internal_error");

  private static final List<String> REACHED = new ArrayList<>();

  private final Installation installation;

  FailureTableIT(Installation installation) {
    this.installation = installation;
  }

  /** Interviews that earlier tests have left without a page would count as live ones. */
  @BeforeEach
  void noInterviewIsLive() {
    installation.rows().endInterviews();
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  /** Says it also of a run that has failed: a row that is not there was not reached. */
  @AfterAll
  static void writeTable() throws IOException {
    String table =
        "Failure table on " + Installation.SERVER + "\n" + String.join("\n", REACHED) + "\n";
    LOG.log(Level.INFO, "{0}", table);
    Files.writeString(Path.of("target", "failure-table-" + Installation.SERVER + ".txt"), table);
  }

  @Test
  void everyRowOfTheContractIsHere() {
    Set<String> here = new TreeSet<>();
    rows().forEach(row -> here.add(row.name()));

    assertThat(here).containsExactlyInAnyOrderElementsOf(CONTRACT);
  }

  @TestFactory
  Stream<DynamicTest> answersAsTheTableSays() {
    return rows()
        .map(row -> DynamicTest.dynamicTest(row.name() + ": " + row.what(), () -> reach(row)));
  }

  private static Stream<FailureRow> rows() {
    return Stream.of(RequestRows.ALL, SessionRows.ALL, ServerErrorRows.ALL).flatMap(List::stream);
  }

  private void reach(FailureRow row) throws Exception {
    String complaint = "was not reached";
    try {
      complaint = row.complaintAbout(row.trigger().run(installation));
    } finally {
      REACHED.add(
          String.format(
              Locale.ROOT,
              "%-30s %-62s %s %s",
              row.name(),
              row.what(),
              complaint.isEmpty() ? "PASS" : "FAIL: " + complaint,
              Installation.SERVER));
      installation.heal();
    }
    assertThat(complaint).as(row.what()).isEmpty();
  }
}
