package com.vocahire.rehearsal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.rehearsal.FreePort;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalDatabaseTest {
  private static final Path CREATION = Path.of("../server-config/postgresql/vocahire.sql");

  /** Unpacked once for all tests. */
  @TempDir static Path binaries;

  @TempDir Path folder;

  @Test
  void keepsItsDataFromOneStartToTheNext() throws Exception {
    try (var first = start();
        var connection = connect(first)) {
      connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }

    try (var second = start();
        var connection = connect(second)) {
      var rows = connection.createStatement().executeQuery("SELECT answer FROM kept");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt("answer")).isEqualTo(42);
    }
  }

  @Test
  void leavesNoProcessBehind() throws Exception {
    start().close();

    assertThat(processes()).isEmpty();
  }

  @Test
  void refusesWhileItIsStoppedAndHasItsDataAfterwards() throws Exception {
    try (var database = start()) {
      try (var connection = connect(database)) {
        connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
      }

      database.become(DatabaseState.STOPPED);
      assertThatThrownBy(() -> connect(database)).hasMessageContaining("refused");
      database.become(DatabaseState.RUNNING);

      assertThat(answerOf(connect(database), "SELECT answer FROM kept")).isEqualTo(42);
    }
  }

  @Test
  void hangsWhileItIsFrozenAndContinuesWhenThawed() throws Exception {
    try (var database = start();
        var connection = connect(database)) {
      database.become(DatabaseState.FROZEN);
      assertThatThrownBy(() -> connect(database))
          .hasRootCauseInstanceOf(SocketTimeoutException.class);
      var answer = CompletableFuture.supplyAsync(() -> answerOf(connection, "SELECT 42"));
      assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);

      database.become(DatabaseState.RUNNING);

      assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(42);
      assertThat(answerOf(connect(database), "SELECT 42")).isEqualTo(42);
    }
  }

  @Test
  void servesExistingConnectionsWhileItAcceptsNoNewOnes() throws Exception {
    try (var database = start();
        var connection = connect(database)) {
      database.become(DatabaseState.NOT_ACCEPTING);

      assertThat(answerOf(connection, "SELECT 42")).isEqualTo(42);
      assertThatThrownBy(() -> connect(database))
          .hasRootCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void leavesNoProcessBehindWhenItIsFrozen() throws Exception {
    var database = start();
    var postmaster = processes().findFirst().orElseThrow();
    var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    assertThat(all).hasSizeGreaterThan(3);
    database.become(DatabaseState.FROZEN);

    database.close();

    for (var process : all) {
      process.onExit().get(60, TimeUnit.SECONDS);
    }
  }

  private Stream<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(it -> it.info().commandLine().orElse("").contains(folder.toString()));
  }

  private RehearsalDatabase start() throws Exception {
    return RehearsalDatabase.start(
        binaries, folder.resolve("data"), FreePort.any(), CREATION, Duration.ofSeconds(60));
  }

  private static Connection connect(RehearsalDatabase database) throws Exception {
    var limits = "?loginTimeout=20&socketTimeout=2";
    return DriverManager.getConnection(database.jdbcUrl() + limits, RehearsalDatabase.USER, "");
  }

  private static int answerOf(Connection connection, String query) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
