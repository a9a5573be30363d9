package com.vocahire.signaling.exchange.control;

import com.vocahire.session.Caller;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionView;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.InterviewSessions;
import com.vocahire.session.opening.OpeningOnce;
import com.vocahire.session.tokens.ExchangePermit;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.sdp.SdpOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Use case: begin, ask, record. No thread waits for the provider. */
@ApplicationScoped
public class ExchangingSdp {

  private final InterviewSessions sessions;
  private final OpeningOnce once;
  private final RealtimeProvider provider;
  private final CreatingCalls calls;

  /** For the proxy only. */
  protected ExchangingSdp() {
    this(null, null, null, null);
  }

  @Inject
  ExchangingSdp(
      InterviewSessions sessions,
      OpeningOnce once,
      RealtimeProvider provider,
      CreatingCalls calls) {
    this.sessions = sessions;
    this.once = once;
    this.provider = provider;
    this.calls = calls;
  }

  /** Opens an interview and exchanges its offer in one go. */
  public CompletionStage<CompletedExchange> open(OpeningOrder order, SdpOffer offer) {
    return once.open(order, new Opening(order, offer));
  }

  /** Exchanges the offer of a session that was opened before, under the token it was given. */
  public CompletionStage<CompletedExchange> exchange(
      Caller caller, SessionId id, String token, Optional<String> model, SdpOffer offer) {
    var begun = new PendingExchange(id, Optional.empty());
    return sessions
        .exchanging(caller, id, token, model)
        .thenCompose(
            permit ->
                ask(begun, offer, () -> call(offer, caller, permit))
                    .exceptionallyCompose(failure -> failed(id, failure)));
  }

  private CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, ExchangePermit permit) {
    return permit
        .secret()
        .map(secret -> provider.call(offer, caller, secret, permit.model()))
        .orElseGet(() -> provider.call(offer, caller, permit.brief()));
  }

  private CompletionStage<CompletedExchange> failed(SessionId id, Throwable failure) {
    return sessions
        .failed(id)
        .exceptionally(unsettled -> null) // the timer will end it; the first failure is what counts
        .thenCompose(nothing -> CompletableFuture.failedStage(failure));
  }

  private CompletionStage<CompletedExchange> ask(
      PendingExchange begun, SdpOffer offer, Supplier<CompletionStage<ProviderCall>> request) {
    return calls.take(begun.id(), offer, request, answer -> sessions.answered(begun, answer));
  }

  private final class Opening implements OpeningOnce.Work<CompletedExchange> {

    private final OpeningOrder order;
    private final SdpOffer offer;

    Opening(OpeningOrder order, SdpOffer offer) {
      this.order = order;
      this.offer = offer;
    }

    @Override
    public CompletionStage<CompletedExchange> perform(PendingExchange begun) {
      return ask(begun, offer, () -> provider.call(offer, order.caller(), order.brief()));
    }

    @Override
    public CompletedExchange again(SessionView session, String answer) {
      return new CompletedExchange(session, answer);
    }
  }
}
