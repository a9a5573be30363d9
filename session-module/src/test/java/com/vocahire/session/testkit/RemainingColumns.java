package com.vocahire.session.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Every column of every table: which hold something of some interviews, and which may. */
public final class RemainingColumns {
  private static final Pattern LISTED =
      Pattern.compile("^\\| `(\\w+)` \\| `(\\w+|\\*)` \\| .+ \\|$");
  private static final String COLUMNS =
      """
      select t.table_name, c.column_name,
        case when t.table_name = 'interview' then 'id = any (%1$s)'
             when t.table_name = 'invitation' then 'id = any (%1$s)'
             when t.table_name = 'support_report' then 'owner = any (%2$s)'
             when exists (select 1 from information_schema.columns k where k.table_schema = t.table_schema
                            and k.table_name = t.table_name and k.column_name = 'interview_id')
             then 'interview_id = any (%1$s)' end
      from information_schema.tables t
        join information_schema.columns c using (table_schema, table_name)
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
      order by t.table_name, c.ordinal_position
      """;

  private final DataSource database;
  private final String interviews;
  private final String reporters;

  /**
   * Of these interviews, of invitations with the ids of interviews, and of those who stand in
   * {@code support_report} by these names.
   */
  public RemainingColumns(DataSource database, List<?> interviews, List<String> reporters) {
    this.database = database;
    this.interviews = array(interviews, "uuid");
    this.reporters = array(reporters, "text");
  }

  private static String array(List<?> values, String type) {
    return values.stream()
        .map(value -> "'" + value + "'")
        .collect(Collectors.joining(", ", "array [", "]::" + type + "[]"));
  }

  /** What docs/erasure.md lists, as {@code table.column}. */
  public static Set<String> listed() throws IOException {
    return Files.readAllLines(Path.of("../docs/erasure.md")).stream()
        .map(LISTED::matcher)
        .filter(line -> line.find())
        .map(line -> line.group(1) + "." + line.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that hold something; of a table that is of no interview all, as {@code table.*}. */
  public Set<String> filled() throws SQLException {
    return columns(true);
  }

  /** Those that hold nothing. */
  public Set<String> empty() throws SQLException {
    return columns(false);
  }

  private Set<String> columns(boolean filled) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (var connection = database.getConnection();
        var columns =
            connection
                .createStatement()
                .executeQuery(COLUMNS.formatted(quoted(interviews), quoted(reporters)))) {
      while (columns.next()) {
        var column = columns.getString(1) + "." + columns.getString(2);
        var condition = columns.getString(3);
        if (condition == null) {
          column = columns.getString(1) + ".*";
        }
        if (condition == null ? filled : filled == holds(connection, column, condition)) {
          found.add(column);
        }
      }
    }
    return found;
  }

  private static String quoted(String array) {
    return array.replace("'", "''");
  }

  private static boolean holds(Connection connection, String column, String condition)
      throws SQLException {
    int dot = column.indexOf('.');
    var table = column.substring(0, dot);
    var query =
        "select count(%s) > 0 from %s where %s"
            .formatted(column.substring(dot + 1), table, condition);
    try (var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Rows of any table that hold {@code word} in any column. */
  public List<String> rowsWith(String word) throws SQLException {
    List<String> rows = new ArrayList<>();
    var tables =
        "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE'";
    try (var connection = database.getConnection();
        var names = connection.createStatement().executeQuery(tables)) {
      while (names.next()) {
        var table = names.getString(1);
        var query = "select cast(t as text) from %s t where cast(t as text) like '%%%s%%'";
        try (var found = connection.createStatement().executeQuery(query.formatted(table, word))) {
          while (found.next()) {
            rows.add(table + found.getString(1));
          }
        }
      }
    }
    return rows;
  }
}
