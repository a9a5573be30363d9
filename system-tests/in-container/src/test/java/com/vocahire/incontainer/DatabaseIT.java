package com.vocahire.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DatabaseIT {
  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource dataSource;

  @Deployment
  static EnterpriseArchive application() {
    return BuiltApplication.with(DatabaseIT.class);
  }

  @Test
  void theDefaultDataSourceIsVocaHiresPostgreSql() throws SQLException {
    assertThat(answer("SELECT current_user || '@' || current_database()"))
        .isEqualTo("vocahire@vocahire");
  }

  @Test
  void theTablesAreMigratedBeforeTheFirstRequest() throws SQLException {
    assertThat(answer("SELECT bool_and(success)::text FROM flyway_schema_history"))
        .isEqualTo("true");
  }

  private String answer(String question) throws SQLException {
    try (var connection = dataSource.getConnection();
        var rows = connection.createStatement().executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
