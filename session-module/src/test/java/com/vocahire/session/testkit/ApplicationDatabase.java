package com.vocahire.session.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A database as an administrator makes it, with the scripts that they are given. */
public final class ApplicationDatabase implements AutoCloseable {
  private static final Path SCRIPTS = Path.of("../server-config/postgresql");

  private final EmbeddedPostgres postgres;

  public ApplicationDatabase() throws Exception {
    postgres = EmbeddedPostgres.start();
    for (String statement : statements("vocahire.sql")) {
      execute(postgres.getPostgresDatabase(), statement);
    }
  }

  /** PostgreSQL creates no database among other statements. */
  private static List<String> statements(String script) throws IOException {
    return Pattern.compile(";\\s*\n")
        .splitAsStream(Files.readString(SCRIPTS.resolve(script)))
        .toList();
  }

  /** As the application connects. */
  public DataSource asApplication() {
    return postgres.getDatabase("vocahire", "vocahire");
  }

  public DataSource asSuperuser() {
    return postgres.getDatabase("postgres", "vocahire");
  }

  /** Has the superuser run one of the administrator's scripts. */
  public void apply(String script) throws Exception {
    execute(asSuperuser(), Files.readString(SCRIPTS.resolve(script)));
  }

  public static void execute(DataSource database, String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public static String value(DataSource database, String query) throws SQLException {
    try (var connection = database.getConnection();
        var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** For want of a privilege. */
  public void assertRefused(DataSource who, String statement) {
    assertThatThrownBy(() -> execute(who, statement))
        .isInstanceOf(SQLException.class)
        .extracting(refused -> ((SQLException) refused).getSQLState())
        .as(statement)
        .isEqualTo("42501");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
