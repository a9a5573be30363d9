package com.vocahire.session.database.probe;

import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseLoad;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.migration.SchemaMigration;
import com.vocahire.session.database.migration.SchemaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Facade for diagnosing a slow or unavailable database: each probe runs alone, under the database's
 * own time budget, and returns its duration. Nothing is written.
 */
@ApplicationScoped
public class DatabaseDiagnosis {

  @Inject DatabaseAccess database;
  @Inject DatabaseProbe probe;
  @Inject DatabaseClock clock;
  @Inject SchemaMigration migration;
  @Inject FrequentQuery frequent;

  /** Returns the time to get a connection and to validate it. */
  public CompletionStage<Duration> connecting() {
    return asked(probe::connect);
  }

  /** Returns how long the simplest statement takes. */
  public CompletionStage<Duration> simpleQuery() {
    return asked(probe::simpleQuery);
  }

  /** Returns how long the query takes that every page begins with. */
  public CompletionStage<Duration> userQuery() {
    return asked(
        () -> {
          long began = System.nanoTime();
          frequent.run();
          return Duration.ofNanos(System.nanoTime() - began);
        });
  }

  /** Returns the versions of {@code server}, {@code driver} and {@code schema}. */
  public CompletionStage<Map<String, String>> versions() {
    return database.ask(Lane.READING, () -> Database.asked(probe::versions));
  }

  /** Returns how this node's clock stands to the database's, after reading that clock anew. */
  public CompletionStage<ClockDifference> clock() {
    return database.ask(
        Lane.PROBE,
        () -> {
          clock.align();
          return clock.difference().orElseThrow();
        });
  }

  /** Returns the same by the last reading, without asking; empty before the first. */
  public Optional<ClockDifference> lastClock() {
    return clock.difference();
  }

  /** Returns what the schema is at this moment, compared with this archive's migrations. */
  public CompletionStage<SchemaState> schema() {
    return database.ask(Lane.PROBE, () -> Database.asked(migration::now));
  }

  /** Returns whether this node has found its schema since its start; local, without a query. */
  public boolean isMigrated() {
    return migration.isDone();
  }

  /** Returns how much is asked of the database at this moment. */
  public DatabaseLoad load() {
    return database.load();
  }

  private CompletionStage<Duration> asked(Database.Work<Duration> work) {
    return database.ask(Lane.READING, () -> Database.asked(work));
  }
}
