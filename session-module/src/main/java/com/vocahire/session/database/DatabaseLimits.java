package com.vocahire.session.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits of database access. */
@ApplicationScoped
public class DatabaseLimits {

  private final Duration timeout;
  private final int threads;
  private final int maxInFlight;

  /** For the proxy only. */
  protected DatabaseLimits() {
    this(Duration.ZERO, 0, 0);
  }

  @Inject
  public DatabaseLimits(
      @ConfigProperty(name = "vocahire.database.timeout") Duration timeout,
      @ConfigProperty(name = "vocahire.database.threads") int threads,
      @ConfigProperty(name = "vocahire.database.max-in-flight") int maxInFlight) {
    this.timeout = timeout;
    this.threads = threads;
    this.maxInFlight = maxInFlight;
  }

  /** From the question to its answer, waiting for a thread and a connection included. */
  public Duration timeout() {
    return timeout;
  }

  /** How many questions are with the database at once; as many as the pool has connections. */
  public int threads() {
    return threads;
  }

  /** How many may be with it or wait for it; beyond that they fail at once. */
  public int maxInFlight() {
    return maxInFlight;
  }
}
