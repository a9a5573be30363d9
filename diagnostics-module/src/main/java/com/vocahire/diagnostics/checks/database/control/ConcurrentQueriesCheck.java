package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** As many lists at once as there are interviews beginning in a busy minute. */
final class ConcurrentQueriesCheck extends TimedCheck {

  private static final int AT_ONCE = 10;

  private final DatabaseDiagnosis database;

  ConcurrentQueriesCheck(DatabaseDiagnosis database, DatabaseThresholds thresholds) {
    super(thresholds.concurrentQueries(), thresholds.timeout());
    this.database = database;
  }

  @Override
  public String name() {
    return "database-concurrent-queries";
  }

  @Override
  public String description() {
    return "Asks for ten lists of interviews at once, and waits for the last.";
  }

  /** Until the last is there, waiting for threads and connections included. */
  @Override
  CompletionStage<Duration> time() {
    long began = System.nanoTime();
    var asked =
        Stream.generate(() -> database.userQuery().toCompletableFuture())
            .limit(AT_ONCE)
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(asked)
        .thenApply(done -> Duration.ofNanos(System.nanoTime() - began));
  }

  @Override
  String advice() {
    return "Many at once are slow: is the pool smaller than vocahire.database.threads?";
  }

  @Override
  String adviceWhenAway() {
    return "See database-user-query; where that passes, no connection is left for many at once: look at"
        + " the pool and at max_connections.";
  }
}
