package com.vocahire.rehearsal.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsal.FreePort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalDatabaseTest {
  private static final Path CREATION = Path.of("../server-config/postgresql/vocahire.sql");

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

    assertThat(ProcessHandle.allProcesses())
        .noneMatch(it -> it.info().commandLine().orElse("").contains(folder.toString()));
  }

  private RehearsalDatabase start() throws Exception {
    return RehearsalDatabase.start(folder, FreePort.any(), CREATION, Duration.ofSeconds(60));
  }

  private static Connection connect(RehearsalDatabase database) throws Exception {
    return DriverManager.getConnection(database.jdbcUrl(), RehearsalDatabase.USER, "");
  }
}
