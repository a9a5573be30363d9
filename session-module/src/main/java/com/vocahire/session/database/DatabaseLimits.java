package com.vocahire.session.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits of database access. The threads of all lanes and the two timers together are at most as
 * many as the data source's pool has connections, so no lane waits for a connection of another.
 */
@ApplicationScoped
public class DatabaseLimits {

  private final Duration timeout;
  private final int maxInFlight;
  private final Map<Lane, Integer> threads = new EnumMap<>(Lane.class);

  /** For the proxy only. */
  protected DatabaseLimits() {
    this(Duration.ZERO, 0, 0, 0, 0, 0, 0);
  }

  @Inject
  public DatabaseLimits(
      @ConfigProperty(name = "vocahire.database.timeout") Duration timeout,
      @ConfigProperty(name = "vocahire.database.max-in-flight") int maxInFlight,
      @ConfigProperty(name = "vocahire.database.live-threads") int live,
      @ConfigProperty(name = "vocahire.database.opening-threads") int opening,
      @ConfigProperty(name = "vocahire.database.reading-threads") int reading,
      @ConfigProperty(name = "vocahire.database.background-threads") int background,
      @ConfigProperty(name = "vocahire.database.probe-threads") int probe) {
    this.timeout = timeout;
    this.maxInFlight = maxInFlight;
    threads.put(Lane.LIVE, live);
    threads.put(Lane.OPENING, opening);
    threads.put(Lane.READING, reading);
    threads.put(Lane.BACKGROUND, background);
    threads.put(Lane.PROBE, probe);
  }

  /**
   * Returns the time from the question to its answer, waiting for a thread and a connection
   * included.
   */
  public Duration timeout() {
    return timeout;
  }

  /** Returns how many questions of a lane are with the database at once. */
  public int threads(Lane lane) {
    return threads.get(lane);
  }

  /** Returns how many of a lane may be with it or wait for it; beyond that they fail at once. */
  public int maxInFlight() {
    return maxInFlight;
  }
}
