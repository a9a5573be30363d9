package com.vocahire.session.life.control;

import com.vocahire.session.SessionId;
import com.vocahire.session.calls.CallTable;
import com.vocahire.session.calls.HangUpRound;
import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.control.OverdueUpdates.Overdue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Use case: overdue interviews end, and due calls are hung up; on every node, once each. */
@ApplicationScoped
public class EndingOverdue {

  private final OverdueUpdates overdue;
  private final CallTable calls;
  private final SessionLimits limits;
  private final Clock clock;
  private final Event<HangUpRound> hangUpRound;

  /** Whether heartbeats could not be received until now, so {@code last_seen_at} is unreliable. */
  private volatile boolean heartbeatsUnreliable = true;

  /** For the proxy only. */
  protected EndingOverdue() {
    this(null, null, null, null, null);
  }

  @Inject
  public EndingOverdue(
      OverdueUpdates overdue,
      CallTable calls,
      SessionLimits limits,
      @DatabaseTime Clock clock,
      Event<HangUpRound> hangUpRound) {
    this.overdue = overdue;
    this.calls = calls;
    this.limits = limits;
    this.clock = clock;
    this.hangUpRound = hangUpRound;
  }

  /**
   * While no server ran, or the database was unavailable, no heartbeat could be received; so every
   * page gets the whole heartbeat timeout again.
   */
  public void restartHeartbeats() {
    Instant now = clock.instant();
    for (int updated = 1; updated > 0; ) {
      updated = Database.asked(() -> overdue.markSeen(now));
    }
    heartbeatsUnreliable = false;
  }

  /** Ends overdue interviews, by the rows' times and the database's clock. */
  public void end() {
    if (heartbeatsUnreliable) {
      restartHeartbeats();
    }
    heartbeatsUnreliable = true; // unless all of it succeeds
    Instant now = clock.instant();
    for (Overdue why : Overdue.values()) {
      Instant since = now.minus(graceOf(why));
      List<SessionId> ended = Database.asked(() -> overdue.end(why, since, now));
      ended.forEach(id -> InterviewLog.step(id, "ended, " + why.reason()));
    }
    heartbeatsUnreliable = false;
  }

  /**
   * Lets nodes with free permits hang up due calls; calls that the provider has ended by itself are
   * not due any more.
   */
  public void hangUp() {
    Database.asked(() -> calls.purgeExpired(clock.instant()))
        .forEach(
            call ->
                InterviewLog.warned(
                    call.session(), "never hung up: the provider ended the call by its own limit"));
    hangUpRound.fireAsync(new HangUpRound(clock.instant()));
  }

  private Duration graceOf(Overdue why) {
    return switch (why) {
      case SILENT -> limits.heartbeatTimeout();
      case UNANSWERED -> limits.answerTimeout();
      case OVERTIME, NOT_EXCHANGED -> Duration.ZERO; // the row has the moment itself
    };
  }
}
