package com.vocahire.session.life.control;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.calls.HangUpDue;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.idempotency.OpeningTable;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.timings.RecordingTimings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: an interview ends, once and for one reason, and its call is hung up. */
@ApplicationScoped
public class Ending {

  private final Transaction transaction;
  private final EndingUpdates table;
  private final OpeningTable repeats;
  private final Event<HangUpDue> hangUps;
  private final RecordingTimings recording;
  private final Clock clock;

  /** For the proxy only. */
  protected Ending() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Ending(
      Transaction transaction,
      EndingUpdates table,
      OpeningTable repeats,
      Event<HangUpDue> hangUps,
      RecordingTimings recording,
      @DatabaseTime Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.repeats = repeats;
    this.hangUps = hangUps;
    this.recording = recording;
    this.clock = clock;
  }

  /** Ends it; the first reason stays. */
  public void end(SessionId id, EndReason reason) {
    var now = clock.instant();
    var ended = transaction.in(() -> table.ended(id, reason, now));
    if (ended.isPresent()) {
      InterviewLog.step(id, "ended, " + reason);
      ended.get().forEach(hangUps::fireAsync);
    }
  }

  /**
   * Ends it for its owner; ending it again changes nothing.
   *
   * @return whether this has ended it; otherwise it was over, or is no interview of this caller
   */
  public boolean endedBy(Caller owner, SessionId id) {
    var now = clock.instant();
    var ended = transaction.in(() -> table.endedBy(owner, id, now));
    ended.ifPresent(
        end -> {
          InterviewLog.step(id, "ended, " + end.reason());
          end.calls().forEach(hangUps::fireAsync);
        });
    return ended.isPresent();
  }

  /** Ends a failed opening, and settles what a repeat of it will be answered. */
  public void failed(SessionId id, SessionState first, InterviewFailure.Kind why) {
    boolean mayBePaid =
        first == SessionState.EXCHANGING
            && why != Kind.PROVIDER_BUSY
            && why != Kind.PROVIDER_UNAVAILABLE;
    if (mayBePaid) {
      transaction.run(() -> repeats.failed(id, why));
    } else {
      transaction.run(() -> repeats.releaseKey(id));
    }
    recording.failed(id, why);
    end(id, EndReason.FAILED);
  }

  /** The provider was not asked for this opening: its share of the hour is given back. */
  public void notAsked(SessionId id) {
    var now = clock.instant();
    transaction.run(() -> repeats.release(id, now));
  }

  /** Ends an opening whose caller is gone and that has not reached the provider. */
  public void undo(SessionId id) {
    notAsked(id);
    transaction.run(() -> repeats.releaseKey(id));
    end(id, EndReason.FAILED);
  }
}
