package com.vocahire.session;

import static com.vocahire.session.control.Database.asked;

import com.vocahire.session.control.SessionLedger;
import com.vocahire.session.control.SessionLimits;
import com.vocahire.session.entity.Interview;
import com.vocahire.session.entity.TokenDigest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Facade: the steps of an interview's life. Every method is one short database transaction on the
 * calling thread and fails with {@link InterviewFailure} only; none asks the provider.
 */
@ApplicationScoped
public class InterviewSessions {

  private static final Logger LOG = System.getLogger(InterviewSessions.class.getName());

  private final SessionLedger ledger;
  private final SessionLimits limits;
  private final Event<InterviewEnded> ends;
  private final Clock clock;

  /** For the proxy only. */
  protected InterviewSessions() {
    this(null, null, null, null);
  }

  @Inject
  InterviewSessions(
      SessionLedger ledger, SessionLimits limits, Event<InterviewEnded> ends, Clock clock) {
    this.ledger = ledger;
    this.limits = limits;
    this.ends = ends;
    this.clock = clock;
  }

  /** Stores an interview that waits for its token and its offer. */
  public SessionId open(Caller caller, InterviewBrief brief) {
    return stored(caller, brief, SessionState.CREATED);
  }

  /** Stores an interview whose offer came with the opening. */
  public SessionId openExchanging(Caller caller, InterviewBrief brief) {
    return stored(caller, brief, SessionState.EXCHANGING);
  }

  private SessionId stored(Caller caller, InterviewBrief brief, SessionState state) {
    Instant now = clock.instant();
    var interview = new Interview(caller, brief, state, now, now.plus(limits.exchangeWithin()));
    asked(() -> ledger.add(interview));
    LOG.log(Level.INFO, "session {0}: opened, {1}", interview.id(), state);
    return interview.id();
  }

  /** Binds the minted token to its session. */
  public OpenedInterview minted(SessionId id, EphemeralToken token) {
    if (!asked(() -> ledger.minted(id, TokenDigest.of(token.value()), token.model()))) {
      throw InterviewFailure.sessionEnded();
    }
    return new OpenedInterview(id, token);
  }

  /**
   * Takes the session for its one exchange.
   *
   * @param model the model the caller expects, if any
   * @return the model that the token was minted for
   */
  public String exchanging(Caller caller, SessionId id, String token, Optional<String> model) {
    Interview interview = find(caller, id);
    interview.requireOpen(clock.instant());
    if (!interview.fits(token)) {
      throw InterviewFailure.tokenMismatch();
    }
    if (model.isPresent() && !model.get().equals(interview.requireModel())) {
      throw InterviewFailure.invalidRequest(
          "model is not the one that the session was opened with");
    }
    if (!asked(() -> ledger.exchanging(id))) {
      throw InterviewFailure.alreadyExchanged();
    }
    return interview.requireModel();
  }

  /** Records the provider's call; fails with session ended when somebody ended it meanwhile. */
  public SessionView answered(SessionId id, String callId, String model) {
    Instant now = clock.instant();
    if (!asked(() -> ledger.answered(id, callId, model, now, now.plus(limits.timeLimit())))) {
      throw InterviewFailure.sessionEnded();
    }
    LOG.log(Level.INFO, "session {0}: answered, call {1}", id, callId);
    return asked(() -> ledger.read(id)).view();
  }

  /** The browser says that audio and events flow; saying it again changes nothing. */
  public void connected(Caller caller, SessionId id) {
    if (asked(() -> ledger.connected(id, caller, clock.instant()))) {
      LOG.log(Level.INFO, "session {0}: live", id);
      return;
    }
    if (view(caller, id).state() == SessionState.ENDED) {
      throw InterviewFailure.sessionEnded();
    }
  }

  /** The caller's session as it stands. */
  public SessionView view(Caller caller, SessionId id) {
    return find(caller, id).view();
  }

  private Interview find(Caller caller, SessionId id) {
    return asked(() -> ledger.find(id, caller)).orElseThrow(InterviewFailure::sessionNotFound);
  }

  /** The caller ends it; ending it again changes nothing. */
  public void end(Caller caller, SessionId id) {
    boolean live = view(caller, id).state() == SessionState.LIVE;
    end(id, live ? EndReason.COMPLETED : EndReason.ABANDONED);
  }

  /** Ends it for a reason and tells whoever observes; the first reason stays. */
  public void end(SessionId id, EndReason reason) {
    if (!asked(() -> ledger.ended(id, reason, clock.instant()))) {
      return;
    }
    LOG.log(Level.INFO, "session {0}: ended, {1}", id, reason);
    var callId = asked(() -> ledger.read(id)).callId();
    ends.fireAsync(new InterviewEnded(id, reason, callId));
  }

  /** Whether the database answers; for health. */
  public boolean databaseAnswers() {
    return asked(ledger::answers);
  }
}
