package com.vocahire.session.reconnection;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.SessionView;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.calls.HangUpDue;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.control.InterviewTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Facade: an interview whose call was lost continues in a new call. Each step is one short
 * transaction on the database's own threads; none sends a request to the provider. Time limit,
 * quota and state stay.
 */
@ApplicationScoped
public class Reconnections {

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final ReconnectionUpdates table;
  private final InterviewTable sessions;
  private final Event<HangUpDue> hangUps;
  private final Clock clock;

  /** For the proxy only. */
  protected Reconnections() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Reconnections(
      DatabaseAccess database,
      Transaction transaction,
      ReconnectionUpdates table,
      InterviewTable sessions,
      Event<HangUpDue> hangUps,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.table = table;
    this.sessions = sessions;
    this.hangUps = hangUps;
    this.clock = clock;
  }

  /**
   * Takes one of the reconnections that an interview has.
   *
   * @return fails with session not found, ended or expired, not exchanged, or reconnections used up
   */
  public CompletionStage<Reconnection> begin(Caller caller, SessionId id) {
    return database.ask(
        Lane.OPENING,
        () -> {
          var now = clock.instant();
          return transaction
              .in(() -> table.begin(id, caller, now))
              .orElseThrow(() -> refusal(caller, id));
        },
        tooLate -> transaction.run(() -> table.giveBack(id)));
  }

  private InterviewFailure refusal(Caller caller, SessionId id) {
    return transaction
        .in(() -> sessions.find(id, caller))
        .map(interview -> interview.refusesAnotherCall(clock.instant()))
        .orElseGet(InterviewFailure::sessionNotFound);
  }

  /**
   * Continues the interview in the answered call and hangs up its other calls.
   *
   * @return fails with session ended when it ended meanwhile, or already exchanged when it
   *     continues in a call that was started later; then the answered call is hung up
   */
  public CompletionStage<SessionView> resume(Reconnection reconnection, AnsweredCall answer) {
    return database.ask(
        Lane.OPENING,
        () -> {
          var now = clock.instant();
          var resumed =
              transaction
                  .in(() -> table.resume(reconnection, answer, now))
                  .orElseThrow(() -> why(reconnection));
          var view = resumed.interview().view();
          InterviewLog.step(reconnection.id(), "resumed, call " + answer.callId());
          resumed.replaced().forEach(hangUps::fireAsync);
          return view;
        });
  }

  private InterviewFailure why(Reconnection reconnection) {
    boolean stillLive =
        transaction
            .in(() -> sessions.find(reconnection.id(), reconnection.caller()))
            .filter(interview -> interview.view().state() != SessionState.ENDED)
            .isPresent();
    return stillLive ? InterviewFailure.reconnectedElsewhere() : InterviewFailure.sessionEnded();
  }

  /**
   * Gives the reconnection back when this server saw it fail before the provider was asked, and
   * only then.
   */
  public CompletionStage<Void> failed(Reconnection reconnection, Throwable failure) {
    if (!InterviewFailure.isBeforeSending(failure)) {
      return CompletableFuture.completedStage(null);
    }
    return database.ask(
        Lane.OPENING,
        () -> {
          transaction.run(() -> table.giveBack(reconnection.id()));
          return null;
        });
  }
}
