package com.vocahire.session.life.control;

import com.vocahire.session.SessionId;
import com.vocahire.session.calls.CallTable;
import com.vocahire.session.calls.HangUpRound;
import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Transaction;
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

  private final Transaction transaction;
  private final SweepTable sweeps;
  private final OverdueUpdates overdue;
  private final CallTable calls;
  private final SessionLimits limits;
  private final Clock clock;
  private final Event<HangUpRound> hangUpRound;

  /** For the proxy only. */
  protected EndingOverdue() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public EndingOverdue(
      Transaction transaction,
      SweepTable sweeps,
      OverdueUpdates overdue,
      CallTable calls,
      SessionLimits limits,
      @DatabaseTime Clock clock,
      Event<HangUpRound> hangUpRound) {
    this.transaction = transaction;
    this.sweeps = sweeps;
    this.overdue = overdue;
    this.calls = calls;
    this.limits = limits;
    this.clock = clock;
    this.hangUpRound = hangUpRound;
  }

  /**
   * Ends overdue interviews, by the rows' times and the database's clock, if it is this node's
   * turn. While no server ran, or the database was unavailable, no heartbeat could be received; so
   * after an outage of the installation every page has the whole heartbeat timeout again. One node
   * that begins, or fails once, is no outage.
   *
   * @param interval at which each node tries
   */
  public void end(Duration interval) {
    Instant now = clock.instant();
    Database.asked(() -> transaction.in(() -> sweeps.begin(now, interval)))
        .ifPresent(since -> sweep(now, since));
  }

  private void sweep(Instant now, Instant silenceFrom) {
    for (Overdue why : Overdue.values()) {
      Instant since = now.minus(graceOf(why));
      if (why != Overdue.SILENT || !silenceFrom.isAfter(since)) {
        endAll(why, since, now);
      }
    }
    Database.asked(
        () -> {
          transaction.run(() -> sweeps.done(now));
          return null;
        });
  }

  /** In batches, each of which is a transaction; what is overdue later waits for the next sweep. */
  private void endAll(Overdue why, Instant since, Instant now) {
    List<SessionId> ended;
    do {
      ended = Database.asked(() -> transaction.in(() -> overdue.end(why, since, now)));
      ended.forEach(id -> InterviewLog.step(id, "ended, " + why.reason()));
    } while (ended.size() == OverdueUpdates.BATCH);
  }

  /**
   * Lets nodes with free permits hang up due calls; calls that the provider has ended by itself are
   * not due any more.
   */
  public void hangUp() {
    var now = clock.instant();
    Database.asked(() -> transaction.in(() -> calls.purgeExpired(now)))
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
