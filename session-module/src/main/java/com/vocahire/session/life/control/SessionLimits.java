package com.vocahire.session.life.control;

import com.vocahire.session.calls.CallTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the parts of an interview may last, and how many there may be. */
@ApplicationScoped
public class SessionLimits {

  private final Duration exchangeWithin;
  private final Duration answerWithin;
  private final Duration timeLimit;
  private final Duration silence;
  private final Duration repeatWithin;
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
      @ConfigProperty(name = "vocahire.session.exchange-within") Duration exchangeWithin,
      @ConfigProperty(name = "vocahire.session.answer-within") Duration answerWithin,
      @ConfigProperty(name = "vocahire.session.time-limit") Duration timeLimit,
      @ConfigProperty(name = "vocahire.session.silence") Duration silence,
      @ConfigProperty(name = "vocahire.session.repeat-within") Duration repeatWithin,
      @ConfigProperty(name = "vocahire.session.retention") Duration retention,
      @ConfigProperty(name = "vocahire.session.per-hour") int perHour,
      @ConfigProperty(name = "vocahire.session.live") int live,
      @ConfigProperty(name = "vocahire.session.reconnections") int reconnections) {
    this.exchangeWithin = exchangeWithin;
    this.answerWithin = answerWithin;
    this.timeLimit = timeLimit;
    this.silence = silence;
    this.repeatWithin = repeatWithin;
    this.retention = retention;
    this.perHour = perHour;
    this.live = live;
    this.reconnections = reconnections;
  }

  /** From opening to the offer. */
  public Duration exchangeWithin() {
    return exchangeWithin;
  }

  /** From an opening or an offer taken to the provider's answer recorded. */
  public Duration answerWithin() {
    return answerWithin;
  }

  /** From the answer to the hang-up, an hour at most. */
  public Duration timeLimit() {
    return isTimeLimitCut() ? CallTable.LONGEST : timeLimit;
  }

  /** Whether the configured limit is longer than the provider lets a call be. */
  public boolean isTimeLimitCut() {
    return timeLimit.compareTo(CallTable.LONGEST) > 0;
  }

  /** How long nothing may be heard of a page before its interview is over. */
  public Duration silence() {
    return silence;
  }

  /** How long a repeated opening has the same answer. */
  public Duration repeatWithin() {
    return repeatWithin;
  }

  /** How long after its end an interview is kept. */
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

  /** Calls by which an interview may go on after its first. */
  public int reconnections() {
    return reconnections;
  }
}
