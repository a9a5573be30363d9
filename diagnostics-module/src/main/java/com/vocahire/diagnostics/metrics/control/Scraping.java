package com.vocahire.diagnostics.metrics.control;

import com.vocahire.session.SessionState;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Use case: Prometheus scrapes all metrics, and is answered within its time limit. */
@ApplicationScoped
public class Scraping {

  private final Meters meters;
  private final MeasuredSessions sessions;
  private final MeasuredProvider provider;
  private final Duration databaseTimeout;
  @Resource private ManagedScheduledExecutorService threads;

  /** For the proxy only. */
  protected Scraping() {
    this(null, null, null, null);
  }

  /**
   * @param provider its gauges exist from the first scrape on
   * @param databaseTimeout the time limit of the database; values that are not available in time
   *     are reported as NaN
   */
  @Inject
  Scraping(
      Meters meters,
      MeasuredSessions sessions,
      MeasuredProvider provider,
      @ConfigProperty(name = "vocahire.metrics.database-timeout") Duration databaseTimeout) {
    this.meters = meters;
    this.sessions = sessions;
    this.provider = provider;
    this.databaseTimeout = databaseTimeout;
  }

  /** Returns all meters in Prometheus' text format 0.0.4. */
  public CompletionStage<String> text() {
    provider.ready();
    var counts = new CompletableFuture<Map<SessionState, Long>>();
    var late =
        threads.schedule(
            () -> counts.complete(Map.of()), databaseTimeout.toMillis(), TimeUnit.MILLISECONDS);
    sessions.counts().thenAccept(counts::complete);
    return counts.thenApplyAsync(
        known -> {
          late.cancel(false);
          sessions.update(known);
          return meters.text();
        },
        threads);
  }
}
