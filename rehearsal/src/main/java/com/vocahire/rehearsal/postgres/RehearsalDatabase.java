package com.vocahire.rehearsal.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/** An embedded PostgreSQL that trusts every local caller. Its user and database are `vocahire`. */
public final class RehearsalDatabase implements AutoCloseable {
  /** The role that owns the database. */
  public static final String USER = "vocahire";

  private static final String ROLE_EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = '" + USER + "'";

  private static final Pattern STATEMENT_END = Pattern.compile(";\\s*");

  private final Start start;
  private final PostgresProcesses processes;
  private final int port;
  private EmbeddedPostgres postgres;
  private DatabaseState state = DatabaseState.RUNNING;

  /** Starts PostgreSQL on the same data and port each time. */
  private interface Start {
    EmbeddedPostgres now() throws IOException;
  }

  private RehearsalDatabase(Start start, Path data, int port) throws IOException {
    this.start = start;
    this.processes = new PostgresProcesses(data);
    this.port = port;
    this.postgres = start.now();
  }

  /**
   * Starts it, and on a folder's first use creates role and database.
   *
   * @param binaries where PostgreSQL itself is unpacked, once for all rehearsals
   * @param data where the data is kept; made when it is not there
   * @param port on 127.0.0.1
   * @param creation a file of SQL statements, each ended by a semicolon, applied once
   * @param limit how long the start may take
   * @throws IOException when it does not start in time or refuses the statements
   */
  public static RehearsalDatabase start(
      Path binaries, Path data, int port, Path creation, Duration limit) throws IOException {
    Files.createDirectories(binaries);
    Files.createDirectories(data.getParent());
    clearUnfinished(data);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(binaries.toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setPGStartupWait(limit)
            .setPort(port);
    RehearsalDatabase database = new RehearsalDatabase(builder::start, data, port);
    database.createOnce(creation);
    return database;
  }

  /** What a killed {@code initdb} left would be refused by the next one. */
  private static void clearUnfinished(Path data) throws IOException {
    if (Files.isDirectory(data) && Files.notExists(data.resolve("postgresql.conf"))) {
      FileUtils.deleteDirectory(data.toFile());
    }
  }

  /** Returns the address for the application: its own database, as its own role. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/vocahire";
  }

  /** Returns how it is now. */
  public synchronized DatabaseState state() {
    return state;
  }

  /**
   * Stops, freezes, thaws or starts it; returns when it is so.
   *
   * @throws IOException when it does not stop or start in time
   */
  public synchronized void become(DatabaseState next) throws IOException {
    processes.thaw();
    if (next == DatabaseState.STOPPED) {
      stop();
    } else if (state == DatabaseState.STOPPED) {
      postgres = start.now();
    }
    state = next;
    if (next == DatabaseState.FROZEN) {
      processes.freeze();
    } else if (next == DatabaseState.NOT_ACCEPTING) {
      processes.freezeListener();
    }
  }

  private void stop() throws IOException {
    if (state != DatabaseState.STOPPED) {
      postgres.close();
    }
  }

  private void createOnce(Path creation) throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      if (statement.executeQuery(ROLE_EXISTS).next()) {
        return;
      }
      for (String sql : STATEMENT_END.splitAsStream(Files.readString(creation)).toList()) {
        statement.execute(sql);
      }
    } catch (SQLException refused) {
      close();
      throw new IOException("PostgreSQL refused " + creation.getFileName(), refused);
    }
  }

  /** Ends it, also when it is frozen. */
  @Override
  public synchronized void close() throws IOException {
    processes.thaw();
    stop();
    state = DatabaseState.STOPPED;
  }
}
