package com.vocahire.hiring.invitation.control;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits how often an address exchanges links, on this node: so many within a minute, which begins
 * with the first exchange after the one before. Memory is bounded: beyond {@link #MOST} addresses
 * within a minute others wait for the next.
 */
@ApplicationScoped
public class AcceptTries {

  static final int MOST = 50_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InvitationLimits limits;
  private final Clock clock;
  private final Map<String, Integer> tries = new HashMap<>();
  private Instant end = Instant.MIN;

  /** For the proxy only. */
  protected AcceptTries() {
    this(null, null);
  }

  @Inject
  public AcceptTries(InvitationLimits limits, @DatabaseTime Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Counts one try.
   *
   * @throws HiringFailure too many tries
   */
  public synchronized void count(String address) {
    var now = clock.instant();
    if (!now.isBefore(end)) {
      tries.clear();
      end = now.plus(MINUTE);
    }
    boolean full = tries.size() >= MOST && !tries.containsKey(address);
    if (full || tries.merge(address, 1, Integer::sum) > limits.maxTriesPerMinute()) {
      throw HiringFailure.tooManyTries(Duration.between(now, end));
    }
  }
}
