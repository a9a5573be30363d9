package com.vocahire.session.database.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nodes of the former release work with the schema of this one: PostgreSQL prepares each of their
 * statements. Nothing is released yet, so the list is that of today's constants.
 */
@ExtendWith(OnMigratedDatabase.class)
class FormerStatementsTest {

  private static final String LIST = "/schema/v1-statements.sql";
  private static final Pattern STATEMENT =
      Pattern.compile("(?m)^-- (?<type>\\S+)\\.(?<field>[A-Z_]+)\\n(?<sql>[^;]+);$");

  private final DataSource database;

  FormerStatementsTest(DataSource database) {
    this.database = database;
  }

  /** A constant of the session module, and what it was in that release. */
  private record Former(String type, String field, String sql) {

    String today() throws ReflectiveOperationException {
      var constant = Class.forName("com.vocahire.session." + type).getDeclaredField(field);
      constant.setAccessible(true);
      return numbered(((String) constant.get(null)).strip());
    }

    /** With PostgreSQL's own parameters, in place of JPA's and JDBC's. */
    private static String numbered(String sql) {
      var jpa = sql.replaceAll("\\?(\\d+)", "\\$$1");
      var numbered = new StringBuilder();
      int next = 1;
      for (String part : jpa.split("(?<=\\?)", -1)) {
        numbered.append(part.endsWith("?") ? part.replace("?", "$" + next++) : part);
      }
      return numbered.toString();
    }
  }

  private static List<Former> statements() {
    try (var list = FormerStatementsTest.class.getResourceAsStream(LIST)) {
      List<Former> statements = new ArrayList<>();
      var found = STATEMENT.matcher(new String(list.readAllBytes(), UTF_8));
      while (found.find()) {
        statements.add(new Former(found.group("type"), found.group("field"), found.group("sql")));
      }
      return statements;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @TestFactory
  Stream<DynamicTest> eachWorksOnTheSchemaOfThisRelease() {
    assertThat(statements()).hasSizeGreaterThan(30);
    return statements().stream()
        .map(
            former ->
                DynamicTest.dynamicTest(
                    former.type() + "." + former.field(), () -> prepare(former.sql())));
  }

  @TestFactory
  Stream<DynamicTest> eachIsThatOfThisReleaseUntilItIsOut() {
    return statements().stream()
        .map(
            former ->
                DynamicTest.dynamicTest(
                    former.type() + "." + former.field(),
                    () -> assertThat(former.sql()).isEqualTo(former.today())));
  }

  @Test
  void aStatementThatTheSchemaNoLongerHasIsRefused() {
    assertThatThrownBy(() -> prepare("select former_column from interview where id = $1"))
        .isInstanceOf(SQLException.class);
  }

  private void prepare(String sql) throws SQLException {
    ApplicationDatabase.execute(database, "prepare former as " + sql + "; deallocate former");
  }
}
