package com.vocahire.session.timings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Timings wait in a queue of limited capacity, on each node, and are written in batches. */
@ApplicationScoped
public class TimingsLimits {

  private final int queueCapacity;
  private final int batchSize;

  /** For the proxy only. */
  protected TimingsLimits() {
    this(0, 0);
  }

  @Inject
  TimingsLimits(
      @ConfigProperty(name = "vocahire.timings.queue-capacity") int queueCapacity,
      @ConfigProperty(name = "vocahire.timings.batch-size") int batchSize) {
    this.queueCapacity = queueCapacity;
    this.batchSize = batchSize;
  }

  /** The capacity of the queue, per node; more are dropped. */
  public int queueCapacity() {
    return queueCapacity;
  }

  /** Returns how many are written with one statement. */
  public int batchSize() {
    return batchSize;
  }
}
