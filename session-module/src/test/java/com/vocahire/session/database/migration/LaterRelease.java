package com.vocahire.session.database.migration;

import java.net.URL;
import java.net.URLClassLoader;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A release after this one: its archive has one migration more, which changes interviews. */
final class LaterRelease {
  static final String VERSION = "1000";

  private LaterRelease() {}

  static Flyway migrations(DataSource database) {
    var added = new URL[] {LaterRelease.class.getResource("/later-release/")};
    var archive = new URLClassLoader(added, LaterRelease.class.getClassLoader());
    return Migrations.of(database, archive);
  }
}
