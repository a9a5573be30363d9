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

/** Use case: begin, call, record, answer. Blocks no thread while the provider answers. */
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

  /** Opens an interview and exchanges its offer in one request. */
  public CompletionStage<CompletedExchange> open(OpeningOrder order, SdpOffer offer) {
    return once.open(order, new Opening(order, offer));
  }

  /** Exchanges the offer of a session that was opened before, authorized by its token. */
  public CompletionStage<CompletedExchange> exchange(
      Caller caller, SessionId id, String token, Optional<String> model, SdpOffer offer) {
    var exchange = new PendingExchange(id, Optional.empty());
    return sessions
        .exchanging(caller, id, token, model)
        .thenCompose(
            permit ->
                callProvider(exchange, offer, () -> call(offer, caller, permit))
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
        .exceptionally(
            notRecorded -> null) // the timer will end the session; the first failure is reported
        .thenCompose(nothing -> CompletableFuture.failedStage(failure));
  }

  private CompletionStage<CompletedExchange> callProvider(
      PendingExchange exchange, SdpOffer offer, Supplier<CompletionStage<ProviderCall>> request) {
    return calls.create(
        exchange.id(), offer, request, answer -> sessions.answered(exchange, answer));
  }

  private final class Opening implements OpeningOnce.Work<CompletedExchange> {

    private final OpeningOrder order;
    private final SdpOffer offer;

    Opening(OpeningOrder order, SdpOffer offer) {
      this.order = order;
      this.offer = offer;
    }

    @Override
    public CompletionStage<CompletedExchange> perform(PendingExchange exchange) {
      return callProvider(
          exchange, offer, () -> provider.call(offer, order.caller(), order.brief()));
    }

    @Override
    public CompletedExchange again(SessionView session, String answer) {
      return new CompletedExchange(session, answer);
    }
  }
}
