package com.vocahire.session.life.control;

import com.vocahire.session.calls.CallTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the parts of an interview may last, and how many there may be. */
@ApplicationScoped
public class SessionLimits {

  /** Within one heartbeat timeout, at most. */
  private static final int HEARTBEATS_WRITTEN = 6;

  private final Duration offerTimeout;
  private final Duration answerTimeout;
  private final Duration timeLimit;
  private final Duration heartbeatTimeout;
  private final Duration idempotencyRetention;
  private final Duration retention;
  private final int perHour;
  private final int live;
  private final int reconnections;

  /** For the proxy only. */
  protected SessionLimits() {
    this(
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        0,
        0,
        0);
  }

  @Inject
  public SessionLimits(
      @ConfigProperty(name = "vocahire.session.exchange-within") Duration offerTimeout,
      @ConfigProperty(name = "vocahire.session.answer-timeout") Duration answerTimeout,
      @ConfigProperty(name = "vocahire.session.time-limit") Duration timeLimit,
      @ConfigProperty(name = "vocahire.session.heartbeat-timeout") Duration heartbeatTimeout,
      @ConfigProperty(name = "vocahire.session.idempotency-retention")
          Duration idempotencyRetention,
      @ConfigProperty(name = "vocahire.session.retention") Duration retention,
      @ConfigProperty(name = "vocahire.session.max-per-hour") int perHour,
      @ConfigProperty(name = "vocahire.session.max-live") int live,
      @ConfigProperty(name = "vocahire.session.max-reconnections") int reconnections) {
    this.offerTimeout = offerTimeout;
    this.answerTimeout = answerTimeout;
    this.timeLimit = timeLimit;
    this.heartbeatTimeout = heartbeatTimeout;
    this.idempotencyRetention = idempotencyRetention;
    this.retention = retention;
    this.perHour = perHour;
    this.live = live;
    this.reconnections = reconnections;
  }

  /** Returns the time from opening to the offer. */
  public Duration offerTimeout() {
    return offerTimeout;
  }

  /** Returns the time from an opening, or an accepted offer, to the provider's answer recorded. */
  public Duration answerTimeout() {
    return answerTimeout;
  }

  /** Returns the time from the answer to the hang-up, an hour at most. */
  public Duration timeLimit() {
    return isTimeLimitCut() ? CallTable.LONGEST : timeLimit;
  }

  /** Returns whether the configured limit is longer than the provider's limit of a call. */
  public boolean isTimeLimitCut() {
    return timeLimit.compareTo(CallTable.LONGEST) > 0;
  }

  /** Returns how long the heartbeats of a page may be missing before its interview is over. */
  public Duration heartbeatTimeout() {
    return heartbeatTimeout;
  }

  /**
   * How old the last heartbeat in the row may become before another one is written: a sixth of the
   * timeout, which is 20 s by default. So the timeout ends at most that much early.
   */
  public Duration heartbeatPrecision() {
    return heartbeatTimeout.dividedBy(HEARTBEATS_WRITTEN);
  }

  /** Returns how long a repeated opening has the same answer. */
  public Duration idempotencyRetention() {
    return idempotencyRetention;
  }

  /** Returns how long after its end an interview is kept. */
  public Duration retention() {
    return retention;
  }

  /** Openings of one caller within an hour. */
  public int perHour() {
    return perHour;
  }

  /** Interviews that are not over, of all callers together. */
  public int live() {
    return live;
  }

  /** New calls in which an interview may continue after its first. */
  public int reconnections() {
    return reconnections;
  }
}
