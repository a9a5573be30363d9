package com.vocahire.signaling.exchange.control;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionView;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.hangup.HangingUp;
import com.vocahire.signaling.sdp.SdpAnswer;
import com.vocahire.signaling.sdp.SdpOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The part that every exchange shares: create a call at the provider, validate its answer, record
 * it.
 */
@ApplicationScoped
public class CreatingCalls {

  private final HangingUp hangingUp;
  private final Event<PhaseCompleted> phases;

  /** For the proxy only. */
  protected CreatingCalls() {
    this(null, null);
  }

  @Inject
  CreatingCalls(HangingUp hangingUp, Event<PhaseCompleted> phases) {
    this.hangingUp = hangingUp;
    this.phases = phases;
  }

  /**
   * Creates a call. A call that cannot be recorded, or whose answer a browser cannot use, is hung
   * up.
   */
  CompletionStage<CompletedExchange> create(
      SessionId id,
      SdpOffer offer,
      Supplier<CompletionStage<ProviderCall>> request,
      Function<AnsweredCall, CompletionStage<SessionView>> recording) {
    var timer = PhaseCompleted.timer(id, "exchange");
    return RequestId.carried(request.get())
        .thenCompose(
            call -> {
              phases.fireAsync(timer.completed());
              return recorded(offer, call, recording)
                  .whenComplete(
                      (exchanged, unrecorded) -> {
                        if (unrecorded != null) {
                          hangingUp.soon(id, call.id());
                        }
                      });
            });
  }

  private static CompletionStage<CompletedExchange> recorded(
      SdpOffer offer,
      ProviderCall call,
      Function<AnsweredCall, CompletionStage<SessionView>> recording) {
    return CompletableFuture.completedStage(call.answer())
        .thenApply(text -> new SdpAnswer(offer, text))
        .thenApply(answer -> answered(call, answer))
        .thenCompose(recording)
        .thenApply(session -> new CompletedExchange(session, call.answer()));
  }

  private static AnsweredCall answered(ProviderCall call, SdpAnswer answer) {
    return new AnsweredCall(call.id(), call.model(), answer.text(), answer.candidateTransports());
  }
}
