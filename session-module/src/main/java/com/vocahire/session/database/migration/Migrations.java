package com.vocahire.session.database.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Which migrations there are, and how Flyway runs them. */
public final class Migrations {

  private Migrations() {}

  /** Flyway with the migrations of this archive. */
  public static Flyway of(DataSource database) {
    return of(database, Migrations.class.getClassLoader());
  }

  /** Flyway with the migrations that {@code archive} shows; none at all is an error. */
  public static Flyway of(DataSource database, ClassLoader archive) {
    return Flyway.configure(archive)
        .dataSource(database)
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .load();
  }
}
