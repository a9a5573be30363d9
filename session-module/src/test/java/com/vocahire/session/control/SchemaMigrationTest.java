package com.vocahire.session.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema from nothing, and from what the release before left, with rows in every state. */
class SchemaMigrationTest {
  private static final String PREVIOUS = "1";

  private EmbeddedPostgres postgres;

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start();
  }

  @AfterEach
  void stop() throws Exception {
    postgres.close();
  }

  @Test
  void comesFromNothing() {
    var result = SchemaMigration.of(postgres.getPostgresDatabase()).migrate();

    assertThat(result.success).isTrue();
    assertThat(result.migrationsExecuted).isGreaterThan(1);
    assertThat(column("select count(*) from interview")).containsExactly("0");
  }

  @Test
  void twoNodesMigrateAtOnce() throws Exception {
    var nodes = Executors.newFixedThreadPool(2);
    Callable<Boolean> node =
        () -> SchemaMigration.of(postgres.getPostgresDatabase()).migrate().success;

    for (Future<Boolean> each : nodes.invokeAll(List.of(node, node))) {
      assertThat(each.get()).isTrue();
    }
    nodes.shutdown();

    assertThat(column("select version from flyway_schema_history where success order by 1"))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsWhatThePreviousReleaseHasWritten() throws Exception {
    flywayTo(PREVIOUS).migrate();
    run("previous-release.sql");
    var before = column("select owner || state || coalesce(end_reason, '') from interview");
    assertThat(before).hasSize(8);

    SchemaMigration.of(postgres.getPostgresDatabase()).migrate();

    assertThat(column("select owner || state || coalesce(end_reason, '') from interview"))
        .containsExactlyInAnyOrderElementsOf(before);
    assertThat(
            column(
                "select owner || ': ' || job_description || ', ' || coalesce(resume_text, 'none')"
                    + " from interview join interview_material on interview_id = id order by owner"))
        .containsExactly("created: cook well, I cook", "live: cook well, none");
    // When the page was last heard: the latest step of each interview.
    assertThat(
            column(
                "select owner || ' ' || to_char(heard_at at time zone 'UTC', 'HH24:MI')"
                    + " from interview where state <> 'ENDED' order by owner"))
        .containsExactly("connecting 10:01", "created 10:00", "exchanging 10:00", "live 10:02");
    assertThat(column("select item_id from transcript_item order by arrival"))
        .containsExactly("item_1", "item_2");
    assertThat(column("select count(*) from audit_entry"))
        .as("nobody has witnessed what was before")
        .containsExactly("0");
    assertThat(column("select count(*) from interview_call where hang_up_due_at is not null"))
        .as("what was over before was hung up before")
        .containsExactly("0");
  }

  @Test
  void aCallOfTheReleaseBeforeIsHungUpByThisOne() throws Exception {
    flywayTo("4").migrate();
    run("calls-of-release-4.sql");

    SchemaMigration.of(postgres.getPostgresDatabase()).migrate();

    assertThat(
            column(
                "select call_id || case when ended_at is null then ' open' else ' over' end"
                    + " || case when hang_up_due_at is null then '' else ', due' end"
                    + " || ', ' || hang_up_attempts from interview_call order by call_id"))
        .containsExactly("rtc_due over, due, 3", "rtc_live open, 0", "rtc_over over, 0");
    assertThat(
            column(
                "select sum(reconnections + calls_counted + calls_begun + call_number) from interview"))
        .containsExactly("0");
  }

  private Flyway flywayTo(String version) {
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/migration")
        .target(version)
        .load();
  }

  private void run(String script) throws Exception {
    try (var sql = SchemaMigrationTest.class.getResourceAsStream(script);
        var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(new String(sql.readAllBytes(), UTF_8));
    }
  }

  private List<String> column(String query) {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var rows = connection.createStatement().executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
