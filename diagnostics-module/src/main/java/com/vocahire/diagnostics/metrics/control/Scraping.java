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

/** Use case: Prometheus asks for everything that is measured, and is answered in time. */
@ApplicationScoped
public class Scraping {

  private final Meters meters;
  private final MeasuredSessions sessions;
  private final MeasuredProvider provider;
  private final Duration patience;
  @Resource private ManagedScheduledExecutorService threads;

  /** For the proxy only. */
  protected Scraping() {
    this(null, null, null, null);
  }

  /**
   * @param provider has its gauges from the first scrape on
   * @param patience for the database; what it does not tell within is not told to Prometheus
   */
  @Inject
  Scraping(
      Meters meters,
      MeasuredSessions sessions,
      MeasuredProvider provider,
      @ConfigProperty(name = "vocahire.metrics.patience") Duration patience) {
    this.meters = meters;
    this.sessions = sessions;
    this.provider = provider;
    this.patience = patience;
  }

  /** In Prometheus' text format 0.0.4. */
  public CompletionStage<String> text() {
    provider.ready();
    var counts = new CompletableFuture<Map<SessionState, Long>>();
    var late =
        threads.schedule(
            () -> counts.complete(Map.of()), patience.toMillis(), TimeUnit.MILLISECONDS);
    sessions.counts().thenAccept(counts::complete);
    return counts.thenApplyAsync(
        known -> {
          late.cancel(false);
          sessions.know(known);
          return meters.text();
        },
        threads);
  }
}
