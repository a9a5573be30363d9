package com.vocahire.signaling.exchange.control;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.Caller;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionView;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.InterviewSessions;
import com.vocahire.session.opening.OpeningDecision.Answered;
import com.vocahire.session.opening.OpeningDecision.Proceed;
import com.vocahire.session.opening.OpeningOnce;
import com.vocahire.session.reconnection.Reconnection;
import com.vocahire.session.reconnection.Reconnections;
import com.vocahire.session.tokens.ExchangePermit;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.hangup.HangingUp;
import com.vocahire.signaling.sdp.SdpOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Use cases: an offer with its opening, of a session that was opened before, or of a reconnection.
 * Each reads downward: begin, call, record, answer. No thread waits for the provider.
 */
@ApplicationScoped
public class ExchangingSdp {

  @Inject OpeningOnce openings;
  @Inject InterviewSessions sessions;
  @Inject Reconnections reconnections;
  @Inject RealtimeProvider provider;
  @Inject HangingUp hangingUp;
  @Inject Event<PhaseCompleted> phases;

  /** Opens an interview and exchanges its offer in one request. */
  public CompletionStage<CompletedExchange> open(OpeningOrder order, SdpOffer offer) {
    return openings
        .begin(order)
        .thenCompose(
            decision ->
                decision instanceof Answered earlier
                    ? CompletableFuture.completedStage(CompletedExchange.of(order, earlier))
                    : perform(order, ((Proceed) decision).id(), offer));
  }

  private CompletionStage<CompletedExchange> perform(
      OpeningOrder order, SessionId id, SdpOffer offer) {
    return called(id, offer, () -> provider.call(offer, order.caller(), order.brief()))
        .thenCompose(
            call ->
                recorded(id, call, () -> sessions.answered(PendingExchange.of(order, id), call)))
        .thenApply(exchanged -> openings.performed(order, exchanged))
        .exceptionallyCompose(failure -> openings.failed(order, id, failure));
  }

  /** Exchanges the offer of a session that was opened before, authorized by its token. */
  public CompletionStage<CompletedExchange> exchange(
      Caller caller, SessionId id, String token, Optional<String> model, SdpOffer offer) {
    return sessions
        .exchanging(caller, id, token, model)
        .thenCompose(permit -> perform(caller, id, permit, offer));
  }

  private CompletionStage<CompletedExchange> perform(
      Caller caller, SessionId id, ExchangePermit permit, SdpOffer offer) {
    var exchange = new PendingExchange(id, Optional.empty());
    return called(id, offer, () -> call(offer, caller, permit))
        .thenCompose(call -> recorded(id, call, () -> sessions.answered(exchange, call)))
        .exceptionallyCompose(failure -> failed(sessions.failed(id), failure));
  }

  private CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, ExchangePermit permit) {
    return permit
        .secret()
        .map(secret -> provider.call(offer, caller, secret, permit.model()))
        .orElseGet(() -> provider.call(offer, caller, permit.brief()));
  }

  /**
   * Continues an interview whose call was disconnected in a new call. The interviewer receives the
   * same instructions as at the opening; the page adds the conversation so far.
   */
  public CompletionStage<CompletedExchange> reconnect(Caller caller, SessionId id, SdpOffer offer) {
    return reconnections
        .begin(caller, id)
        .thenCompose(reconnection -> perform(reconnection, offer));
  }

  private CompletionStage<CompletedExchange> perform(Reconnection begun, SdpOffer offer) {
    return called(begun.id(), offer, () -> provider.call(offer, begun.caller(), begun.brief()))
        .thenCompose(call -> recorded(begun.id(), call, () -> reconnections.resume(begun, call)))
        .exceptionallyCompose(failure -> failed(reconnections.failed(begun, failure), failure));
  }

  /** The provider's call; one whose answer a browser cannot use is hung up. */
  private CompletionStage<AnsweredCall> called(
      SessionId id, SdpOffer offer, Supplier<CompletionStage<ProviderCall>> request) {
    var timer = PhaseCompleted.timer(id, "exchange");
    return RequestId.carried(CompletableFuture.completedStage(request).thenCompose(Supplier::get))
        .thenApply(
            call -> {
              phases.fireAsync(timer.completed());
              return usable(id, offer, call);
            });
  }

  private AnsweredCall usable(SessionId id, SdpOffer offer, ProviderCall call) {
    try {
      return call.answered(offer);
    } catch (RuntimeException unusable) {
      hangingUp.soon(id, call.id());
      throw unusable;
    }
  }

  /** The session with its call recorded; a call that could not be recorded is hung up. */
  private CompletionStage<CompletedExchange> recorded(
      SessionId id, AnsweredCall call, Supplier<CompletionStage<SessionView>> recording) {
    return CompletableFuture.completedStage(recording)
        .thenCompose(Supplier::get)
        .whenComplete(
            (session, unrecorded) -> {
              if (unrecorded != null) {
                hangingUp.soon(id, call.callId());
              }
            })
        .thenApply(session -> new CompletedExchange(session, call.sdp()));
  }

  /**
   * The first failure is returned. A session whose end could not be stored is ended by the timer, a
   * reconnection that could not be given back counts.
   */
  private static <T> CompletionStage<T> failed(CompletionStage<Void> settled, Throwable failure) {
    return settled
        .exceptionally(unsettled -> null)
        .thenCompose(nothing -> CompletableFuture.failedStage(failure));
  }
}
