package com.vocahire.session.opening.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often callers may try, and how long and how many of them wait for the answer to a first. */
@ApplicationScoped
public class OpeningLimits {

  private final int attemptsPerHour;
  private final int reconnectionAttempts;
  private final Duration idempotencyWait;
  private final int maxWaitingRepeats;

  /** For the proxy only. */
  protected OpeningLimits() {
    this(0, 0, Duration.ZERO, 0);
  }

  @Inject
  public OpeningLimits(
      @ConfigProperty(name = "vocahire.session.max-attempts-per-hour") int attemptsPerHour,
      @ConfigProperty(name = "vocahire.session.max-reconnection-attempts") int reconnectionAttempts,
      @ConfigProperty(name = "vocahire.session.idempotency-wait") Duration idempotencyWait,
      @ConfigProperty(name = "vocahire.session.idempotency-max-waiting") int maxWaitingRepeats) {
    this.attemptsPerHour = attemptsPerHour;
    this.reconnectionAttempts = reconnectionAttempts;
    this.idempotencyWait = idempotencyWait;
    this.maxWaitingRepeats = maxWaitingRepeats;
  }

  /** Openings that one caller may start within an hour, whatever their outcome. */
  public int attemptsPerHour() {
    return attemptsPerHour;
  }

  /** Further calls that one interview may start, whatever their outcome. */
  public int reconnectionAttempts() {
    return reconnectionAttempts;
  }

  /** Returns how long a repeat waits for the answer to the first request under its key. */
  public Duration idempotencyWait() {
    return idempotencyWait;
  }

  /** Repeats that wait at once, on this node. */
  public int maxWaitingRepeats() {
    return maxWaitingRepeats;
  }
}
