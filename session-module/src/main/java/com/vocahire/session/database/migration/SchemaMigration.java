package com.vocahire.session.database.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings the schema up to date before the first request where the database is there, and else as
 * soon as it is; until then nothing is served. Bean-managed transactions, because migrations need
 * autocommit, which WildFly forbids inside a container's transaction.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @Resource private ManagedScheduledExecutorService later;

  @Inject
  @ConfigProperty(name = "vocahire.database.retry-delay")
  Duration first;

  @Inject
  @ConfigProperty(name = "vocahire.database.retry-max-delay")
  Duration most;

  private Schema schema;
  private MigratingSchema migrating;

  @PostConstruct
  void migrate() {
    schema = new Schema(database, Migrations.of(database));
    migrating = new MigratingSchema(schema::migrate, later, first, most);
    migrating.begin();
  }

  @PreDestroy
  void stop() {
    migrating.stop();
  }

  /** Returns whether the tables existed at the last attempt; local, without a query. */
  public boolean isDone() {
    return migrating.state().serves();
  }

  /**
   * Returns what the schema is at this moment; what stands in the way of its migration while there
   * is one.
   *
   * @throws SQLException when the database does not answer
   */
  public SchemaState now() throws SQLException {
    return isDone() ? schema.state() : migrating.state();
  }
}
