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

/** Use case: what is overdue ends, and calls that are due are hung up; on every node, once each. */
@ApplicationScoped
public class EndingOverdue {

  private final OverdueUpdates overdue;
  private final CallTable calls;
  private final SessionLimits limits;
  private final Clock clock;
  private final Event<HangUpRound> room;

  /** Whether this node could not hear pages until now. */
  private volatile boolean deaf = true;

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
      Event<HangUpRound> room) {
    this.overdue = overdue;
    this.calls = calls;
    this.limits = limits;
    this.clock = clock;
    this.room = room;
  }

  /**
   * While no server ran, or the database was away, nobody could be heard: that was no page's
   * silence, and each has the whole time to be heard again.
   */
  public void listen() {
    Instant now = clock.instant();
    for (int heard = 1; heard > 0; ) {
      heard = Database.asked(() -> overdue.hear(now));
    }
    deaf = false;
  }

  /** Ends what its time has come for, by the database's rows and this node's clock. */
  public void end() {
    if (deaf) {
      listen();
    }
    deaf = true; // unless all of it succeeds
    Instant now = clock.instant();
    for (Overdue why : Overdue.values()) {
      Instant since = now.minus(graceOf(why));
      List<SessionId> ended = Database.asked(() -> overdue.end(why, since, now));
      ended.forEach(id -> InterviewLog.step(id, "ended, " + why.reason()));
    }
    deaf = false;
  }

  /**
   * Has due calls hung up by whoever has room; what the provider has ended itself is due no more.
   */
  public void hangUp() {
    Database.asked(() -> calls.giveUpOutlived(clock.instant()))
        .forEach(
            call ->
                InterviewLog.warned(
                    call.session(), "never hung up: the provider ended the call by its own limit"));
    room.fireAsync(new HangUpRound(clock.instant()));
  }

  private Duration graceOf(Overdue why) {
    return switch (why) {
      case SILENT -> limits.silence();
      case UNANSWERED -> limits.answerWithin();
      case OVERTIME, NOT_EXCHANGED -> Duration.ZERO; // the row has the moment itself
    };
  }
}
