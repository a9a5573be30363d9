package com.vocahire.endtoend.archive;

import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every column of every table: which hold something of an interview, and which may. */
final class PersonalDataColumns {
  private static final Pattern LISTED =
      Pattern.compile("^\\| `(\\w+)` \\| `(\\w+|\\*)` \\| .+ \\|$");
  private static final String COLUMNS =
      """
      select t.table_name, c.column_name,
        case when t.table_name = 'interview' then 'id = ''%1$s'''
             when t.table_name in ('invitation', 'support_report') then 'false'
             when exists (select 1 from information_schema.columns k where k.table_schema = t.table_schema
                            and k.table_name = t.table_name and k.column_name = 'interview_id')
             then 'interview_id = ''%1$s''' end
      from information_schema.tables t
        join information_schema.columns c using (table_schema, table_name)
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
      order by t.table_name, c.ordinal_position
      """;

  private final Endpoints endpoints;
  private final String interview;

  PersonalDataColumns(Endpoints endpoints, String interview) {
    this.endpoints = endpoints;
    this.interview = interview;
  }

  /** What docs/erasure.md lists, as {@code table.column}. */
  static Set<String> listed() throws IOException {
    return Files.readAllLines(Rehearsal.top().resolve("docs/erasure.md")).stream()
        .map(LISTED::matcher)
        .filter(line -> line.find())
        .map(line -> line.group(1) + "." + line.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that hold something; of a table that is of no interview all, as {@code table.*}. */
  Set<String> filled() throws SQLException {
    Set<String> found = new TreeSet<>();
    try (var connection = open();
        var columns = connection.createStatement().executeQuery(COLUMNS.formatted(interview))) {
      while (columns.next()) {
        var table = columns.getString(1);
        var condition = columns.getString(3);
        if (condition == null) {
          found.add(table + ".*");
        } else if (holds(connection, table + "." + columns.getString(2), condition)) {
          found.add(table + "." + columns.getString(2));
        }
      }
    }
    return found;
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
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

  /** Rows of whatever table that hold {@code word} in any column. */
  List<String> rowsWith(String word) throws SQLException {
    List<String> rows = new ArrayList<>();
    var tables =
        "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE'";
    try (var connection = open();
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
