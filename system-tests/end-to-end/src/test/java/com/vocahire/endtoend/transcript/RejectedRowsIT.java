package com.vocahire.endtoend.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.SingleInterview;
import com.vocahire.endtoend.testkit.rehearsal.ServerLog;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL describes a row that it refuses, value by value ({@code Detail: Failing row
 * contains}), and its driver quotes a batch that failed. No log has either: here two tables refuse
 * what a request writes, one by JPA and one by plain JDBC.
 */
@OnRehearsal(SharedProfile.class)
class RejectedRowsIT {

  private final Endpoints endpoints;
  private final ServerLog log;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String words = "unspeakable-" + UUID.randomUUID();

  RejectedRowsIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    log = new ServerLog(endpoints);
  }

  @AfterEach
  void takeEverythingAgain() throws SQLException {
    execute("alter table transcript_item drop constraint if exists refuses_turn");
    execute("alter table interview drop constraint if exists refuses_title");
  }

  @Test
  void aRefusedTurnIsNotQuoted() throws Exception {
    execute(
        "alter table transcript_item add constraint refuses_turn"
            + " check (text not like 'unspeakable-%') not valid");
    try (var interview = SingleInterview.connecting(endpoints)) {
      var item = "realtime-session/" + interview.id() + "/transcript/item_1";
      var turn = "{\"role\":\"candidate\",\"status\":\"completed\",\"text\":\"" + words + "\"}";

      assertThat(failing(interview.caller(), "PUT", item, turn)).isEqualTo(500);
    }
    assertLogged("refuses_turn");
  }

  @Test
  void aRefusedInterviewIsNotQuoted() throws Exception {
    execute(
        "alter table interview add constraint refuses_title"
            + " check (job_title not like 'unspeakable-%') not valid");
    try (var ada = Caller.newcomer(endpoints)) {
      var brief = "{\"jobTitle\":\"" + words + "\"}";

      assertThat(failing(ada, "POST", "realtime-session", brief)).isEqualTo(500);
    }
    assertLogged("refuses_title");
  }

  /** That it was refused and why, without the row. */
  private void assertLogged(String constraint) {
    Waiting.await("the refusal in the log")
        .untilAsserted(() -> assertThat(log.linesWith(constraint)).isNotEmpty());
    assertThat(log.linesWith(words)).as("the row's words").isEmpty();
    assertThat(log.linesWith("Failing row contains")).isEmpty();
    assertThat(log.linesWith("Detail:")).isEmpty();
  }

  /** Not by the caller itself, which holds every answer to the document: that has no 500. */
  private int failing(Caller caller, String method, String path, String json) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(endpoints.app() + "api/" + path))
            .timeout(Waiting.LIMIT)
            .header("Authorization", caller.authorization())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private void execute(String statement) throws SQLException {
    try (var database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
        var change = database.createStatement()) {
      change.execute(statement);
    }
  }
}
