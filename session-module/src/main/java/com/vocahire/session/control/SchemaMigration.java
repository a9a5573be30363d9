package com.vocahire.session.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before the first request. Two nodes may start at once: Flyway takes
 * PostgreSQL's advisory lock. Bean-managed transactions, because migrations need autocommit, which
 * WildFly forbids inside a container's transaction.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @PostConstruct
  void migrate() {
    of(database).migrate();
  }

  static Flyway of(DataSource database) {
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .load();
  }
}
