package com.vocahire.session.life;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionView;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.control.Ending;
import com.vocahire.session.life.control.InterviewTable;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.life.control.TokenUpdates;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.tokens.ExchangePermit;
import com.vocahire.session.tokens.OpenedInterview;
import com.vocahire.session.tokens.ProviderSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Facade: the steps of an interview's life. Each is one to three short transactions on a thread of
 * its lane: no caller blocks, and every stage fails with {@link InterviewFailure} within the
 * database's time budget. None sends a request to the provider.
 */
@ApplicationScoped
public class InterviewSessions {

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final InterviewTable table;
  private final TokenUpdates tokens;
  private final Ending ending;
  private final SessionLimits limits;
  private final Clock clock;

  /** For the proxy only. */
  protected InterviewSessions() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  InterviewSessions(
      DatabaseAccess database,
      Transaction transaction,
      InterviewTable table,
      TokenUpdates tokens,
      Ending ending,
      SessionLimits limits,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.table = table;
    this.tokens = tokens;
    this.ending = ending;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Stores the provider's secret sealed, and binds a token to the session that opens it.
   *
   * @return the token for the browser; fails with session ended
   */
  public CompletionStage<OpenedInterview> minted(
      PendingExchange exchange, Caller caller, ProviderSecret secret) {
    return database.ask(
        Lane.OPENING,
        () ->
            transaction
                .in(() -> tokens.minted(exchange, caller, secret))
                .map(token -> new OpenedInterview(exchange.id(), token))
                .orElseThrow(InterviewFailure::sessionEnded));
  }

  /**
   * Claims the session for its one exchange.
   *
   * @param token the ephemeral token that the caller sent
   * @param model the model the caller expects, if any
   * @return the credential under which the provider accepts the offer, which is deleted from the
   *     row; fails with session not found, ended or expired, already exchanged, token mismatch, or
   *     invalid field for another model
   */
  public CompletionStage<ExchangePermit> exchanging(
      Caller caller, SessionId id, String token, Optional<String> model) {
    return database.ask(
        Lane.OPENING,
        () -> {
          var now = clock.instant();
          var found = find(caller, id);
          var permit = transaction.in(() -> tokens.permit(found, caller, token, model, now));
          if (!transaction.in(() -> table.exchanging(id, now))) {
            throw InterviewFailure.alreadyExchanged();
          }
          return permit;
        },
        tooLate -> ending.end(id, EndReason.FAILED));
  }

  /**
   * Records the provider's call.
   *
   * @return the session with its end; fails with session ended when it was ended meanwhile
   */
  public CompletionStage<SessionView> answered(PendingExchange exchange, AnsweredCall answer) {
    return database.ask(
        Lane.OPENING,
        () -> {
          Instant now = clock.instant();
          var interview =
              transaction
                  .in(() -> table.answered(exchange, answer, now, now.plus(limits.timeLimit())))
                  .orElseThrow(InterviewFailure::sessionEnded);
          InterviewLog.step(exchange.id(), "answered, call " + answer.callId());
          return interview.view();
        },
        tooLate -> ending.end(exchange.id(), EndReason.FAILED));
  }

  /**
   * Records that audio and events flow, as the browser reports; repeating the report changes
   * nothing.
   *
   * @return fails with session not found or session ended
   */
  public CompletionStage<Void> connected(Caller caller, SessionId id) {
    return onLive(
        caller,
        id,
        now -> {
          boolean first = transaction.in(() -> table.connected(id, caller, now));
          if (first) {
            InterviewLog.step(id, "live");
          }
          return first || transaction.in(() -> table.heartbeat(id, caller, now));
        });
  }

  /**
   * Records a heartbeat of the page; nothing else changes.
   *
   * @return fails with session not found or session ended
   */
  public CompletionStage<Void> heartbeat(Caller caller, SessionId id) {
    return onLive(caller, id, now -> transaction.in(() -> table.heartbeat(id, caller, now)));
  }

  private CompletionStage<Void> onLive(
      Caller caller, SessionId id, Function<Instant, Boolean> step) {
    return database.ask(
        Lane.LIVE,
        () -> {
          if (!step.apply(clock.instant())) {
            find(caller, id).requireNotEnded();
          }
          return null;
        });
  }

  /**
   * Returns the caller's session as it stands.
   *
   * @return fails with session not found
   */
  public CompletionStage<SessionView> view(Caller caller, SessionId id) {
    return database.ask(Lane.READING, () -> find(caller, id).view());
  }

  private Interview find(Caller caller, SessionId id) {
    return transaction
        .in(() -> table.find(id, caller))
        .orElseThrow(InterviewFailure::sessionNotFound);
  }

  /**
   * Ends the session for its caller; ending it again changes nothing.
   *
   * @return fails with session not found
   */
  public CompletionStage<Void> end(Caller caller, SessionId id) {
    return database.ask(
        Lane.LIVE,
        () -> {
          if (!ending.endedBy(caller, id)) {
            find(caller, id); // it was over before
          }
          return null;
        });
  }

  /**
   * Ends the session because the browser reports that it failed.
   *
   * @return fails with session not found
   */
  public CompletionStage<Void> failed(Caller caller, SessionId id) {
    return database.ask(
        Lane.LIVE,
        () -> {
          find(caller, id);
          ending.end(id, EndReason.FAILED);
          return null;
        });
  }

  /** Ends the session because its exchange with the provider failed. */
  public CompletionStage<Void> failed(SessionId id) {
    return database.ask(
        Lane.LIVE,
        () -> {
          ending.end(id, EndReason.FAILED);
          return null;
        });
  }
}
