package com.vocahire.session.database.migration;

import static com.vocahire.session.testkit.ApplicationDatabase.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema from nothing, by one node and by two at a time. */
class SchemaMigrationTest {
  private static final String VERSIONS =
      "select string_agg(version, ' ' order by installed_rank) from flyway_schema_history"
          + " where success";

  private EmbeddedPostgres postgres;
  private DataSource database;

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    database = postgres.getPostgresDatabase();
  }

  @AfterEach
  void stop() throws Exception {
    postgres.close();
  }

  @Test
  void comesFromNothing() throws Exception {
    var result = Migrations.of(database).migrate();

    assertThat(result.success).isTrue();
    assertThat(result.migrationsExecuted).isPositive();
    assertThat(value(database, "select count(*) from interview")).isEqualTo("0");
    assertThat(Migrations.of(database).migrate().migrationsExecuted).isZero();
  }

  @Test
  void twoNodesMigrateConcurrently() throws Exception {
    var nodes = Executors.newFixedThreadPool(2);
    Callable<Integer> node = () -> LaterRelease.migrations(database).migrate().migrationsExecuted;

    int executed = 0;
    for (Future<Integer> each : nodes.invokeAll(List.of(node, node))) {
      executed += each.get();
    }
    nodes.shutdown();

    var versions = value(database, VERSIONS).split(" ");
    assertThat(versions).doesNotHaveDuplicates().hasSize(executed).endsWith(LaterRelease.VERSION);
  }
}
