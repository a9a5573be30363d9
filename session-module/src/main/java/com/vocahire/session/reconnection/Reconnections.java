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
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.control.InterviewTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Facade: an interview whose call broke goes on in another one. Each step is one short transaction
 * on the database's own threads; none asks the provider. Time limit, quota and state stay.
 */
@ApplicationScoped
public class Reconnections {

  private final DatabaseAccess database;
  private final ReconnectionUpdates ledger;
  private final InterviewTable sessions;
  private final Event<HangUpDue> hangUps;
  private final Clock clock;

  /** For the proxy only. */
  protected Reconnections() {
    this(null, null, null, null, null);
  }

  @Inject
  Reconnections(
      DatabaseAccess database,
      ReconnectionUpdates ledger,
      InterviewTable sessions,
      Event<HangUpDue> hangUps,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.sessions = sessions;
    this.hangUps = hangUps;
    this.clock = clock;
  }

  /**
   * Takes one of the reconnections that an interview has; fails with not found, ended, expired, not
   * exchanged or reconnections used up.
   */
  public CompletionStage<Reconnection> begin(Caller caller, SessionId id) {
    return database.ask(
        () -> ledger.begin(id, caller, clock.instant()).orElseThrow(() -> refusal(caller, id)),
        tooLate -> ledger.giveBack(id));
  }

  private InterviewFailure refusal(Caller caller, SessionId id) {
    return sessions
        .find(id, caller)
        .map(interview -> interview.refusesAnotherCall(clock.instant()))
        .orElseGet(InterviewFailure::sessionNotFound);
  }

  /**
   * The interview goes on in the answered call, and every other that it has is hung up. Fails when
   * it ended meanwhile, or goes on in a call that was begun later; then the answered one is.
   */
  public CompletionStage<SessionView> goOn(Reconnection begun, AnsweredCall answer) {
    return database.ask(
        () -> {
          var gone = ledger.goOn(begun, answer, clock.instant()).orElseThrow(() -> why(begun));
          var view = gone.interview().view();
          InterviewLog.step(begun.id(), "goes on, call " + answer.callId());
          gone.replaced().forEach(hangUps::fireAsync);
          return view;
        });
  }

  private InterviewFailure why(Reconnection begun) {
    boolean goesOn =
        sessions
            .find(begun.id(), begun.caller())
            .filter(interview -> interview.view().state() != SessionState.ENDED)
            .isPresent();
    return goesOn ? InterviewFailure.reconnectedElsewhere() : InterviewFailure.sessionEnded();
  }

  /** Gives it back when this server saw it fail before the provider was asked, and only then. */
  public CompletionStage<Void> failed(Reconnection begun, Throwable failure) {
    if (!InterviewFailure.isBeforeAsking(failure)) {
      return CompletableFuture.completedStage(null);
    }
    return database.ask(
        () -> {
          ledger.giveBack(begun.id());
          return null;
        });
  }
}
