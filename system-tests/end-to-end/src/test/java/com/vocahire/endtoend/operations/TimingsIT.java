package com.vocahire.endtoend.operations;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.SingleInterview;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What an interview leaves for operators: its phases with their requests, its vendor, its failure.
 */
@OnRehearsal(SharedProfile.class)
class TimingsIT {

  private static final String PHASES =
      "select phase || ' ' || request_id from interview_phase where interview_id = '%s' order by 1";
  private static final String TRACE =
      "select vendor || ' ' || failure from interview_outcome where interview_id = '%s'";

  private final Endpoints endpoints;

  TimingsIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void phasesOfServerAndBrowserAreKeptUntilTheInterviewIsErased() throws Exception {
    try (var interview = SingleInterview.connecting(endpoints)) {
      var caller = interview.caller();
      var events = "realtime-session/" + interview.id() + "/events";
      var timings = Map.of("iceMs", 41, "dtlsMs", 20);
      caller
          .post(events, Map.of("type", "connected", "vendor", "twilio", "timings", timings))
          .close();
      caller.post(events, Map.of("type", "failed", "phase", "ice", "vendor", "twilio")).close();

      Waiting.await("vendor and failure")
          .untilAsserted(
              () -> assertThat(rows(TRACE, interview)).containsExactly("twilio browser.ice"));
      Waiting.await("the phases")
          .untilAsserted(
              () ->
                  assertThat(rows(PHASES, interview))
                      .extracting(row -> row.split(" ", 2)[0])
                      .contains("browser.dtlsMs", "browser.iceMs", "database", "exchange"));
      assertThat(rows(PHASES, interview)).noneMatch(row -> row.endsWith(" -"));

      caller.delete("interviews/" + interview.id()).close();
      assertThat(rows(PHASES, interview)).isEmpty();
      assertThat(rows(TRACE, interview)).isEmpty();
    }
  }

  /** A page of another release keeps working; no caller fills tables with values of their own. */
  @Test
  void wordsOnNoListAreLeftOut() throws Exception {
    try (var interview = SingleInterview.connecting(endpoints)) {
      var events = "realtime-session/" + interview.id() + "/events";
      var timings = Map.of("iceMs", 41, "adaLovelaceMs", 20);
      var connected = Map.of("type", "connected", "vendor", "ada", "timings", timings);
      var failed = Map.of("type", "failed", "phase", "Ada.Lovelace", "vendor", "static");
      assertThat(interview.caller().post(events, connected).getStatus()).isEqualTo(204);
      assertThat(interview.caller().post(events, failed).getStatus()).isEqualTo(204);

      Waiting.await("vendor and failure")
          .untilAsserted(
              () -> assertThat(rows(TRACE, interview)).containsExactly("static browser.unknown"));
      Waiting.await("the phases")
          .untilAsserted(
              () ->
                  assertThat(rows(PHASES, interview).toString())
                      .contains("browser.iceMs")
                      .doesNotContain("Lovelace"));
      interview.caller().delete("interviews/" + interview.id()).close();
    }
  }

  @Test
  void aRangeHasItsBounds() {
    try (var operator = Caller.named(endpoints, "eve", "operator")) {
      var timings = "diagnostic/timings?";
      for (var wrong :
          new String[] {
            "from=yesterday",
            "to=0001-01-01T00:00:00Z",
            "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
            "from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&bucket=day",
            "from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z&bucket=hour",
            "bucket=minute"
          }) {
        assertProblem(operator.get(timings + wrong), 422, "invalid_request");
      }
      var empty =
          operator.get(timings + "from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00%2B00:00");
      assertThat(empty.readEntity(JsonObject.class).getJsonArray("interviews")).isEmpty();
    }
  }

  private List<String> rows(String query, SingleInterview interview) throws SQLException {
    try (var database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
        var statement = database.createStatement();
        var found = statement.executeQuery(query.formatted(interview.id()))) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }
}
