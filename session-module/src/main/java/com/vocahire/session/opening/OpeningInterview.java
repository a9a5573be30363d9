package com.vocahire.session.opening;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionView;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.InterviewSessions;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.EphemeralTokens;
import com.vocahire.session.tokens.OpenedInterview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Use case: a session with an ephemeral token. Store, ask the provider, store; no thread waits. */
@ApplicationScoped
public class OpeningInterview {

  private final OpeningOnce once;
  private final InterviewSessions sessions;
  private final EphemeralTokens tokens;
  private final Event<PhaseCompleted> phases;

  /** For the proxy only. */
  protected OpeningInterview() {
    this(null, null, null, null);
  }

  @Inject
  OpeningInterview(
      OpeningOnce once,
      InterviewSessions sessions,
      EphemeralTokens tokens,
      Event<PhaseCompleted> phases) {
    this.once = once;
    this.sessions = sessions;
    this.tokens = tokens;
    this.phases = phases;
  }

  /** Opens an interview; fails with {@code InterviewFailure} and then leaves no live session. */
  public CompletionStage<OpenedInterview> open(OpeningOrder order) {
    return once.open(order, new Minting(order));
  }

  private final class Minting implements OpeningOnce.Work<OpenedInterview> {

    private final OpeningOrder order;

    Minting(OpeningOrder order) {
      this.order = order;
    }

    @Override
    public CompletionStage<OpenedInterview> perform(PendingExchange exchange) {
      var timer = PhaseCompleted.timer(exchange.id(), "token");
      return RequestId.carried(tokens.mint(order.caller(), order.brief()))
          .thenCompose(
              secret -> {
                phases.fireAsync(timer.completed());
                return sessions.minted(exchange, order.caller(), secret);
              });
    }

    @Override
    public OpenedInterview again(SessionView session, String answer) {
      return new OpenedInterview(session.id(), EphemeralToken.fromJson(answer));
    }
  }
}
