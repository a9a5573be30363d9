package com.vocahire.session.database.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.testkit.ApplicationDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database's schema is, compared with what the archive brings. */
class SchemaTest {
  private static final String EMPTIED = "drop schema public cascade; create schema public";

  private static EmbeddedPostgres postgres;

  private DataSource database;
  private Schema schema;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @BeforeEach
  void empty() throws Exception {
    database = postgres.getPostgresDatabase();
    ApplicationDatabase.execute(database, EMPTIED);
    schema = new Schema(database, Migrations.of(database));
  }

  @Test
  void isCurrentWhenItHasEveryMigration() throws Exception {
    assertThat(schema.migrate()).isEqualTo(SchemaState.CURRENT);
    assertThat(schema.state()).isEqualTo(SchemaState.CURRENT);
  }

  @Test
  void isOlderWhenItLacksOne() throws Exception {
    var later = new Schema(database, LaterRelease.migrations(database));
    later.migrate();

    ApplicationDatabase.execute(
        database,
        "delete from flyway_schema_history where installed_rank ="
            + " (select max(installed_rank) from flyway_schema_history)");

    assertThat(later.state()).isEqualTo(SchemaState.OLDER);
    assertThat(SchemaState.OLDER.serves()).isFalse();
  }

  /** A node that was rolled back: releases add first, so it works with what it knows. */
  @Test
  void isNewerWhenALaterReleaseHasMigratedIt() throws Exception {
    schema.migrate();
    LaterRelease.migrations(database).migrate();

    assertThat(schema.state()).isEqualTo(SchemaState.NEWER);
    assertThat(new Schema(database, Migrations.of(database)).migrate())
        .isEqualTo(SchemaState.NEWER);
    assertThat(SchemaState.NEWER.serves()).isTrue();
  }

  @Test
  void isMissingWhenEverythingWasDropped() throws Exception {
    schema.migrate();

    ApplicationDatabase.execute(database, EMPTIED);

    assertThat(schema.state()).isEqualTo(SchemaState.MISSING);
  }

  @Test
  void isMissingWhenOnlyItsHistoryIsLeft() throws Exception {
    schema.migrate();

    ApplicationDatabase.execute(database, "drop table interview cascade");

    assertThat(schema.state()).isEqualTo(SchemaState.MISSING);
  }

  @Test
  void anotherApplicationsIsNotTouched() throws Exception {
    ApplicationDatabase.execute(database, "create table cook (name text)");

    assertThatThrownBy(schema::migrate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("non-empty schema");
    assertThat(schema.state()).isEqualTo(SchemaState.MISSING);
  }

  /** As a server's class loader may, after an update of the server or of Flyway. */
  @Test
  void anArchiveThatHidesItsMigrationsIsAnError() {
    var archive = new Schema(database, Migrations.of(database, new HidingMigrations()));

    assertThatThrownBy(archive::migrate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("db/migration");
  }

  private static final class HidingMigrations extends ClassLoader {
    HidingMigrations() {
      super(SchemaTest.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws java.io.IOException {
      return isHidden(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    @Override
    public URL getResource(String name) {
      return isHidden(name) ? null : super.getResource(name);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      return isHidden(name) ? null : super.getResourceAsStream(name);
    }

    private static boolean isHidden(String name) {
      return name.startsWith("db/");
    }
  }
}
