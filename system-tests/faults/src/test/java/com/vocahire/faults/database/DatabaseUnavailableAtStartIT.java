package com.vocahire.faults.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A node that starts before its database says so until it is there, and then serves without a
 * restart. One that has a schema it cannot work with says that.
 */
@Tag("faults")
@ShortBudgets
class DatabaseUnavailableAtStartIT {
  private static final Duration A_START = Duration.ofMinutes(3);
  private static final String RENAMED = "alter table %s rename to %s";
  private static final String NEWEST =
      "update flyway_schema_history set version = %s"
          + " where installed_rank = (select max(installed_rank) from flyway_schema_history)";

  private final Installation installation;

  DatabaseUnavailableAtStartIT(Installation installation) {
    this.installation = installation;
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  @Test
  void servesAsSoonAsTheDatabaseIsThere() throws Exception {
    var ada = installation.candidate();
    installation.startWithoutDatabase();
    await("an answer of the application")
        .until(() -> ada.get("ice-servers").join().code().equals("database_unavailable"));

    for (String route : new String[] {"ice-servers", "interviews", "no-such-route"}) {
      Answer answer = ada.get(route).join();
      assertThat(answer.status()).as(route).isEqualTo(503);
      assertThat(answer.code()).as(route).isEqualTo("database_unavailable");
      assertThat(answer.retryAfter()).as(route).matches("[1-9][0-9]*");
      assertThat(answer.isWholeProblem()).as(route).isTrue();
    }
    Answer toProxies = ada.withToken("").get("ready").join();
    assertThat(toProxies.status()).isEqualTo(503);
    assertThat(toProxies.code()).isEqualTo("not_ready");
    assertThat(ada.withToken("").open().join().code())
        .as("for every caller")
        .isEqualTo("database_unavailable");
    assertTheirPageSaysSo("interview.xhtml?lang=de&jobTitle=Cook");
    assertTheirPageSaysSo("?lang=de");
    assertThat(installation.health("/live").join().status()).isEqualTo(200);
    assertThat(installation.health("/started").join().status()).isEqualTo(503);
    assertThat(ours("/started").at("/data/schema").asBoolean(true)).isFalse();
    assertThat(installation.health("/ready").join().status()).isEqualTo(503);
    assertThat(ours("/ready").at("/data/schema-state").asText()).isEqualTo("waiting");

    installation.machine().database("running");

    await("readiness").until(() -> installation.health("/ready").join().status() == 200);
    await("readiness for proxies")
        .until(() -> ada.withToken("").get("ready").join().status() == 200);
    assertThat(installation.health("/started").join().status()).isEqualTo(200);
    assertThat(installation.page("interview.xhtml").statusCode()).isEqualTo(200);
    Answer opened = installation.candidate().openAndExchange().join();
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    assertThat(installation.serverLog().split("the database cannot be reached", -1))
        .as("said once, and once more if PostgreSQL was met while it started")
        .hasSizeBetween(2, 3);
    installation.becomeWarm();
  }

  private void assertTheirPageSaysSo(String address) throws Exception {
    var page = installation.page(address);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).contains("5");
    assertThat(page.body()).contains("data-testid=\"starting\"", "Einen Moment, bitte");
  }

  @Test
  void saysWhichSchemaItCannotWorkWith() {
    installation.rows().execute(RENAMED.formatted("flyway_schema_history", "history_elsewhere"));
    try {
      assertUnready("missing");
    } finally {
      installation.rows().execute(RENAMED.formatted("history_elsewhere", "flyway_schema_history"));
    }
    installation.rows().execute(NEWEST.formatted("'0.' || version"));
    try {
      assertUnready("older");
    } finally {
      installation.rows().execute(NEWEST.formatted("substr(version, 3)"));
    }
    assertThat(ours("/ready").at("/data/schema-state").asText()).isEqualTo("current");
    assertThat(installation.health("/ready").join().status()).isEqualTo(200);
  }

  private void assertUnready(String because) {
    var ready = ours("/ready");
    assertThat(ready.path("status").asText()).isEqualTo("DOWN");
    assertThat(ready.at("/data/database").asBoolean()).isTrue();
    assertThat(ready.at("/data/schema").asBoolean(true)).isFalse();
    assertThat(ready.at("/data/schema-state").asText()).isEqualTo(because);
  }

  private JsonNode ours(String kind) {
    Answer answer = installation.health(kind).join();
    for (JsonNode check : answer.body().path("checks")) {
      if (check.path("name").asText().equals("vocahire")) {
        return check;
      }
    }
    throw new AssertionError("no check of ours: " + answer + " " + answer.body());
  }

  private static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(A_START).pollInterval(Duration.ofMillis(500));
  }
}
