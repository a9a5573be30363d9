package com.vocahire.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much is kept in memory until it is written. */
@ApplicationScoped
public class TraceLimits {

  private final int waiting;
  private final int batch;

  /** For the proxy only. */
  protected TraceLimits() {
    this(0, 0);
  }

  @Inject
  TraceLimits(
      @ConfigProperty(name = "vocahire.timings.waiting") int waiting,
      @ConfigProperty(name = "vocahire.timings.batch") int batch) {
    this.waiting = waiting;
    this.batch = batch;
  }

  /** How many wait at most, per node; more are lost. */
  public int waiting() {
    return waiting;
  }

  /** How many are written with one statement. */
  public int batch() {
    return batch;
  }
}
