package com.vocahire.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for a condition before it gives up: long enough for a machine that does
 * other work besides. It is no bound on how fast anything is; those are in the benchmarks.
 */
public final class Waiting {

  /** After this, what is waited for never comes. */
  public static final Duration LIMIT = Duration.ofMinutes(3);

  /** The same for Playwright, in milliseconds. */
  public static final double LIMIT_MS = LIMIT.toMillis();

  private Waiting() {}

  /** Waits for a condition that {@code what} names. */
  public static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(LIMIT);
  }
}
