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

/**
 * Use case: an interview whose call was disconnected continues in a new call. Begin, call, record.
 */
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

  /**
   * The interviewer receives the same instructions as at the opening; the page adds the
   * conversation so far.
   */
  public CompletionStage<CompletedExchange> reconnect(Caller caller, SessionId id, SdpOffer offer) {
    return reconnections
        .begin(caller, id)
        .thenCompose(
            reconnection ->
                calls
                    .create(
                        id,
                        offer,
                        () -> provider.call(offer, caller, reconnection.brief()),
                        answer -> reconnections.resume(reconnection, answer))
                    .exceptionallyCompose(failure -> failed(reconnection, failure)));
  }

  private CompletionStage<CompletedExchange> failed(Reconnection reconnection, Throwable failure) {
    return reconnections
        .failed(reconnection, failure)
        .exceptionally(lost -> null) // the reconnection counts then; the first failure is reported
        .thenCompose(nothing -> CompletableFuture.failedStage(failure));
  }
}
