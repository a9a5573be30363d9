package com.vocahire.signaling.exchange.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.reconnection.Reconnection;
import com.vocahire.session.reconnection.Reconnections;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.sdp.SdpOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Use case: an interview whose call broke goes on in another one. Begin, ask, record. */
@ApplicationScoped
public class Reconnecting {

  private final Reconnections reconnections;
  private final RealtimeProvider provider;
  private final CreatingCalls calls;

  /** For the proxy only. */
  protected Reconnecting() {
    this(null, null, null);
  }

  @Inject
  Reconnecting(Reconnections reconnections, RealtimeProvider provider, CreatingCalls calls) {
    this.reconnections = reconnections;
    this.provider = provider;
    this.calls = calls;
  }

  /** The interviewer is told what it was told at the opening; the conversation is the page's. */
  public CompletionStage<CompletedExchange> reconnect(Caller caller, SessionId id, SdpOffer offer) {
    return reconnections
        .begin(caller, id)
        .thenCompose(
            begun ->
                calls
                    .take(
                        id,
                        offer,
                        () -> provider.call(offer, caller, begun.brief()),
                        answer -> reconnections.goOn(begun, answer))
                    .exceptionallyCompose(failure -> failed(begun, failure)));
  }

  private CompletionStage<CompletedExchange> failed(Reconnection begun, Throwable failure) {
    return reconnections
        .failed(begun, failure)
        .exceptionally(lost -> null) // it counts then; the first failure is what is told
        .thenCompose(nothing -> CompletableFuture.failedStage(failure));
  }
}
