package com.vocahire.endtoend.operations;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the diagnosis shows an operator of the database where all is well. What is wrong is named in
 * {@code DiagnosisTableIT} of the fault tests.
 */
@OnRehearsal(SharedProfile.class)
class DatabaseDiagnosisIT {

  private static final String[] PERFORMANCE = {
    "database-connect",
    "database-simple-query",
    "database-user-query",
    "database-load",
    "database-versions",
    "node-clock",
    "database-concurrent-queries"
  };

  private final Endpoints endpoints;
  private final Caller operator;

  DatabaseDiagnosisIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    operator = Caller.named(endpoints, "eve", "operator");
  }

  @AfterEach
  void close() {
    operator.close();
  }

  @Test
  void measuresEachPartWithItsUnitAndThreshold() {
    var found = diagnosis("db-performance");

    assertThat(found.getJsonArray("checks").getValuesAs(JsonObject.class))
        .extracting(check -> check.getString("name"))
        .containsExactly(PERFORMANCE);
    assertThat(statuses(found)).doesNotContainValue("failed");
    var connect = found.getJsonArray("checks").getJsonObject(0);
    var time = connect.getJsonArray("measurements").getJsonObject(0);
    assertThat(Double.parseDouble(time.getString("value"))).isBetween(0.0, 12_000.0);
    assertThat(time.getString("unit")).isEqualTo("ms");
    assertThat(time.getString("threshold")).isEqualTo("100.000");
    assertThat(found.toString()).doesNotContain(endpoints.jdbcUrl()).doesNotContain("password");
  }

  @Test
  void reachesItAtTheFirstAttempt() {
    for (String route : new String[] {"db-connectivity", "vercel-db-test"}) {
      var check = diagnosis(route).getJsonArray("checks").getJsonObject(0);

      assertThat(check.getString("status")).isEqualTo("passed");
      assertThat(check.getJsonArray("measurements")).hasSize(1);
    }
  }

  @Test
  void isForOperatorsOnly() {
    try (var candidate = Caller.newcomer(endpoints)) {
      for (String route : new String[] {"db-performance", "db-connectivity", "vercel-db-test"}) {
        assertProblem(candidate.get("diagnostic/" + route), 403, "forbidden");
      }
    }
  }

  private JsonObject diagnosis(String route) {
    var answer = operator.get("diagnostic/" + route);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.readEntity(JsonObject.class);
  }

  private static Map<String, String> statuses(JsonObject found) {
    return found.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
        .collect(
            Collectors.toMap(check -> check.getString("name"), check -> check.getString("status")));
  }
}
