package com.vocahire.session.timings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much is kept in memory until it is written. */
@ApplicationScoped
public class TimingsLimits {

  private final int waiting;
  private final int batch;

  /** For the proxy only. */
  protected TimingsLimits() {
    this(0, 0);
  }

  @Inject
  TimingsLimits(
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
