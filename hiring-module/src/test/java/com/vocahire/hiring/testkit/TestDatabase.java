package com.vocahire.hiring.testkit;

import com.vocahire.session.database.migration.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one real PostgreSQL with the product's schema, started for the first of them and
 * stopped after the last.
 */
public final class TestDatabase implements ParameterResolver {

  /** Stopped with the store that keeps it. */
  private record Migrated(EmbeddedPostgres postgres) implements AutoCloseable {

    static Migrated start() {
      try {
        var postgres = EmbeddedPostgres.start();
        Migrations.of(postgres.getPostgresDatabase()).migrate();
        return new Migrated(postgres);
      } catch (IOException notStarted) {
        throw new UncheckedIOException(notStarted);
      }
    }

    @Override
    public void close() throws IOException {
      postgres.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == DataSource.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(TestDatabase.class))
        .getOrComputeIfAbsent(Migrated.class, type -> Migrated.start(), Migrated.class)
        .postgres()
        .getPostgresDatabase();
  }
}
