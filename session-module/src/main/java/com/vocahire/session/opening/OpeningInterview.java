package com.vocahire.session.opening;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.InterviewSessions;
import com.vocahire.session.opening.OpeningDecision.Answered;
import com.vocahire.session.opening.OpeningDecision.Proceed;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.EphemeralTokens;
import com.vocahire.session.tokens.OpenedInterview;
import com.vocahire.session.tokens.ProviderSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Use case: a session with an ephemeral token. Begin, mint, record, answer; no thread waits. */
@ApplicationScoped
public class OpeningInterview {

  private final OpeningOnce openings;
  private final InterviewSessions sessions;
  private final EphemeralTokens tokens;
  private final Event<PhaseCompleted> phases;

  /** For the proxy only. */
  protected OpeningInterview() {
    this(null, null, null, null);
  }

  @Inject
  OpeningInterview(
      OpeningOnce openings,
      InterviewSessions sessions,
      EphemeralTokens tokens,
      Event<PhaseCompleted> phases) {
    this.openings = openings;
    this.sessions = sessions;
    this.tokens = tokens;
    this.phases = phases;
  }

  /** Opens an interview; fails with {@code InterviewFailure} and then leaves no live session. */
  public CompletionStage<OpenedInterview> open(OpeningOrder order) {
    return openings
        .begin(order)
        .thenCompose(
            decision ->
                decision instanceof Answered earlier
                    ? CompletableFuture.completedStage(again(order, earlier))
                    : perform(order, ((Proceed) decision).id()));
  }

  private static OpenedInterview again(OpeningOrder order, Answered earlier) {
    return new OpenedInterview(
        earlier.session().id(), EphemeralToken.fromJson(earlier.answer(order)));
  }

  /** A stage from the start, so that whatever fails also settles the opening. */
  private CompletionStage<OpenedInterview> perform(OpeningOrder order, SessionId id) {
    return CompletableFuture.completedStage(order)
        .thenCompose(begun -> mint(begun, id))
        .thenCompose(
            secret -> sessions.minted(PendingExchange.of(order, id), order.caller(), secret))
        .thenApply(opened -> openings.performed(order, opened))
        .exceptionallyCompose(failure -> openings.failed(order, id, failure));
  }

  private CompletionStage<ProviderSecret> mint(OpeningOrder order, SessionId id) {
    var timer = PhaseCompleted.timer(id, "token");
    return RequestId.carried(tokens.mint(order.caller(), order.brief()))
        .thenApply(
            secret -> {
              phases.fireAsync(timer.completed());
              return secret;
            });
  }
}
