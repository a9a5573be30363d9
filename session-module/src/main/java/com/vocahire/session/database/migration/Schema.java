package com.vocahire.session.database.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The product's schema in one database: how it is migrated, and which version is there. */
final class Schema {

  /**
   * PostgreSQL manual, appendix A: no such table, no such schema. The history is the product's if
   * the table of interviews is on the same search path.
   */
  private static final List<String> NO_HISTORY = List.of("42P01", "3F000");

  private static final String HISTORY =
      """
      select version, to_regclass('interview') is not null
      from flyway_schema_history where success and version is not null
      """;

  private final DataSource database;
  private final Flyway flyway;
  private volatile MigrationVersion newest = MigrationVersion.EMPTY;

  /**
   * @param flyway knows the archive's migrations, and the same database
   */
  Schema(DataSource database, Flyway flyway) {
    this.database = database;
    this.flyway = flyway;
  }

  /**
   * Brings it up to date, and compares. Two nodes may do so at once: Flyway takes PostgreSQL's
   * advisory lock.
   *
   * @throws org.flywaydb.core.api.FlywayException when it cannot be migrated
   * @throws IllegalStateException when the archive has no migrations at all
   */
  SchemaState migrate() throws SQLException {
    flyway.migrate();
    newest =
        Arrays.stream(flyway.info().all())
            .filter(migration -> migration.getState().isResolved() && migration.isVersioned())
            .map(MigrationInfo::getVersion)
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new IllegalStateException("the archive has no migrations"));
    return state();
  }

  /**
   * Asks the database now.
   *
   * @throws SQLException when it cannot be asked
   */
  SchemaState state() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(HISTORY)) {
      return compared(rows);
    } catch (SQLException refused) {
      if (refused.getSQLState() != null && NO_HISTORY.contains(refused.getSQLState())) {
        return SchemaState.MISSING;
      }
      throw refused;
    }
  }

  private SchemaState compared(ResultSet rows) throws SQLException {
    List<MigrationVersion> applied = new ArrayList<>();
    boolean interviews = false;
    while (rows.next()) {
      applied.add(MigrationVersion.fromVersion(rows.getString(1)));
      interviews = rows.getBoolean(2);
    }
    if (!interviews) {
      return SchemaState.MISSING;
    }
    int order = applied.stream().max(Comparator.naturalOrder()).orElseThrow().compareTo(newest);
    return order == 0 ? SchemaState.CURRENT : order > 0 ? SchemaState.NEWER : SchemaState.OLDER;
  }
}
