package com.vocahire.session.queryplans;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.database.migration.Migrations;
import com.vocahire.session.testkit.TablesOnDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every statement of the product on a million interviews: each finds its rows by an index. */
@Tag("slow")
class QueryPlansTest {
  private static final Logger LOG = System.getLogger(QueryPlansTest.class.getName());

  /** Of 8 kB. A sequential scan of the interviews would touch some 30,000. */
  private static final int PAGES = 5000;

  private static EmbeddedPostgres postgres;
  private static Explaining explaining;
  private static TablesOnDatabase tables;

  @BeforeAll
  static void fill() throws Exception {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
    var database = postgres.getPostgresDatabase();
    Migrations.of(database).migrate();
    try (var script = QueryPlansTest.class.getResourceAsStream("million-interviews.sql");
        var connection = database.getConnection()) {
      connection.createStatement().execute(new String(script.readAllBytes(), UTF_8));
    }
    explaining = new Explaining();
    tables = new TablesOnDatabase(explaining.around(database));
  }

  @AfterAll
  static void stop() throws IOException {
    tables.close();
    postgres.close();
  }

  @Test
  void everyStatementFindsItsRowsByAnIndex() throws Exception {
    new ProductSteps(tables, explaining).all();
    askAsTheGuideSays();
    var plans = slowestOfEachKind();

    var report = plans.stream().map(QueryPlan::line).collect(Collectors.joining("\n"));
    LOG.log(Level.INFO, "Plans on 1,000,000 interviews\n{0}", report);
    Files.writeString(Path.of("target", "query-plans.txt"), report + "\n\n" + whole(plans));
    assertThat(plans).hasSizeGreaterThan(30);
    assertThat(explaining.plans())
        .filteredOn(QueryPlan::isSequential)
        .as("sequential scans")
        .isEmpty();
    assertThat(explaining.plans())
        .filteredOn(plan -> plan.pages() > PAGES)
        .as("too many pages")
        .isEmpty();
  }

  private static void askAsTheGuideSays() throws Exception {
    var queries = GuideQueries.all();
    assertThat(queries).hasSizeGreaterThan(3);
    explaining.now("operating guide");
    try (var connection = explaining.around(postgres.getPostgresDatabase()).getConnection()) {
      for (String query : queries) {
        connection.prepareStatement(query).executeQuery().close();
      }
    }
  }

  private static Collection<QueryPlan> slowestOfEachKind() {
    Map<String, QueryPlan> kinds = new LinkedHashMap<>();
    for (QueryPlan plan : explaining.plans()) {
      kinds.merge(plan.kind(), plan, (one, other) -> one.millis() > other.millis() ? one : other);
    }
    return kinds.values();
  }

  private static String whole(Collection<QueryPlan> plans) {
    return plans.stream()
        .map(plan -> plan.what() + "\n" + plan.sql().strip() + "\n" + plan.text())
        .collect(Collectors.joining("\n"));
  }
}
