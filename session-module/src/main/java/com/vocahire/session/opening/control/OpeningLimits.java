package com.vocahire.session.opening.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often callers may try, and how long and how many of them wait for the answer to a first. */
@ApplicationScoped
public class OpeningLimits {

  @Inject
  @ConfigProperty(name = "vocahire.session.attempts-per-hour")
  int attemptsPerHour;

  @Inject
  @ConfigProperty(name = "vocahire.session.reconnection-attempts")
  int reconnectionAttempts;

  @Inject
  @ConfigProperty(name = "vocahire.session.repeat-wait")
  Duration repeatWait;

  @Inject
  @ConfigProperty(name = "vocahire.session.repeats-waiting")
  int repeatsWaiting;

  /** Openings that one caller may begin within an hour, whatever came of them. */
  public int attemptsPerHour() {
    return attemptsPerHour;
  }

  /** Further calls that one interview may begin, whatever came of them. */
  public int reconnectionAttempts() {
    return reconnectionAttempts;
  }

  /** How long a repeat waits for the answer to the first request under its key. */
  public Duration repeatWait() {
    return repeatWait;
  }

  /** Repeats that wait at once, on this node. */
  public int repeatsWaiting() {
    return repeatsWaiting;
  }
}
