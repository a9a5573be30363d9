package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.session.database.probe.DatabaseDiagnosis;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** As many concurrent list queries as there are interviews starting in a busy minute. */
final class ConcurrentQueriesCheck extends TimedCheck {

  private static final int CONCURRENT = 10;

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
    return "Runs ten list queries concurrently, and waits for the last.";
  }

  /** Until the last is there, waiting for threads and connections included. */
  @Override
  CompletionStage<Duration> time() {
    long began = System.nanoTime();
    var queries =
        Stream.generate(() -> database.userQuery().toCompletableFuture())
            .limit(CONCURRENT)
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(queries)
        .thenApply(done -> Duration.ofNanos(System.nanoTime() - began));
  }

  @Override
  String advice() {
    return "Concurrent queries are slow. Are the threads of all lanes together more than the pool"
        + " has connections?";
  }

  @Override
  String adviceWhenUnavailable() {
    return "See database-user-query. If that passes, there are too few connections: check the pool"
        + " and max_connections.";
  }
}
