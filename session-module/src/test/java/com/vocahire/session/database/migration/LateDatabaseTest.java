package com.vocahire.session.database.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.testkit.ApplicationDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL that starts after the nodes, or is killed while they migrate. */
@Tag("slow")
class LateDatabaseTest {
  private static final Duration A_START = Duration.ofMinutes(2);
  private static final String LAST_OF_THE_BASELINE = "audit_key";
  private static final String WAITS_FOR_A_LOCK =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  @TempDir private Path folder;
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private final int port = freePort();
  private EmbeddedPostgres postgres;

  @AfterEach
  void stop() throws IOException {
    later.shutdownNow();
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void isMigratedByTwoNodesThatWereThereBefore() throws Exception {
    var one = node(Migrations.of(database()));
    var other = node(Migrations.of(database()));
    one.begin();
    other.begin();
    assertThat(one.state()).isEqualTo(SchemaState.WAITING);

    start();

    awaitCurrent(one);
    awaitCurrent(other);
    assertThat(value("select count(*) - count(distinct version) from flyway_schema_history"))
        .isEqualTo("0");
  }

  @Test
  void isMigratedWhenItIsBackAfterItWasKilledInTheMiddle() throws Exception {
    start();
    var node = node(Migrations.of(database()));

    killWhileItWaitsFor("create table " + LAST_OF_THE_BASELINE + " (id bigint)", node);
    start();

    awaitCurrent(node);
  }

  @Test
  void isUpgradedWhenItIsBackAfterItWasKilledInTheMiddle() throws Exception {
    start();
    Migrations.of(database()).migrate();
    var node = node(LaterRelease.migrations(database()));

    killWhileItWaitsFor("lock table interview in access exclusive mode", node);
    start();

    awaitCurrent(node);
  }

  /** What {@code statement} holds until the end of its transaction, the migration wants too. */
  private void killWhileItWaitsFor(String statement, MigratingSchema node) throws Exception {
    try (var holder = database().getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute(statement);
      later.execute(node::begin);
      Awaitility.await("the migration to be in the middle")
          .atMost(A_START)
          .until(() -> !value(WAITS_FOR_A_LOCK).equals("0"));
      kill();
    } catch (SQLException killed) {
      assertThat(killed.getSQLState()).startsWith("08");
    }
    Awaitility.await("the node to notice")
        .atMost(A_START)
        .until(() -> node.state() == SchemaState.WAITING);
  }

  private MigratingSchema node(Flyway archive) {
    var schema = new Schema(database(), archive);
    return new MigratingSchema(
        schema::migrate, later, Duration.ofMillis(100), Duration.ofMillis(100));
  }

  private void start() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setPGStartupWait(A_START)
            .setPort(port)
            .start();
  }

  /** SIGKILL to the postmaster; all other processes of the server follow it. */
  private void kill() throws IOException {
    long pid =
        Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
    var postmaster = ProcessHandle.of(pid).orElseThrow();
    var backends = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
    Awaitility.await("its children to follow")
        .atMost(A_START)
        .until(() -> backends.stream().noneMatch(ProcessHandle::isAlive));
    postgres.close(); // so that the folder is free for the next
  }

  private DataSource database() {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    source.setUser("postgres");
    source.setConnectTimeout(2);
    source.setSocketTimeout(7);
    return source;
  }

  private String value(String query) throws SQLException {
    return ApplicationDatabase.value(database(), query);
  }

  private static void awaitCurrent(MigratingSchema node) {
    Awaitility.await("the schema").atMost(A_START).until(() -> node.state() == SchemaState.CURRENT);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }
}
