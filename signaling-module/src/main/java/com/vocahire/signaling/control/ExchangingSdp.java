package com.vocahire.signaling.control;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewSessions;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.SdpOffer;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Use case: begin, ask, record. No thread waits for the provider. */
@ApplicationScoped
public class ExchangingSdp {

  private final InterviewSessions sessions;
  private final RealtimeProvider provider;
  private final HangingUp hangingUp;
  private final Event<PhaseCompleted> phases;

  @Resource private ManagedExecutorService executor;

  /** For the proxy only. */
  protected ExchangingSdp() {
    this(null, null, null, null);
  }

  @Inject
  ExchangingSdp(
      InterviewSessions sessions,
      RealtimeProvider provider,
      HangingUp hangingUp,
      Event<PhaseCompleted> phases) {
    this.sessions = sessions;
    this.provider = provider;
    this.hangingUp = hangingUp;
    this.phases = phases;
  }

  /** Opens an interview and exchanges its offer in one go. */
  public CompletionStage<Exchanged> open(Caller caller, InterviewBrief brief, SdpOffer offer) {
    return begin(() -> sessions.openExchanging(caller, brief))
        .thenCompose(id -> ask(id, () -> provider.call(offer, caller, brief)));
  }

  /** Exchanges the offer of a session that was opened before, under the token it was given. */
  public CompletionStage<Exchanged> exchange(
      Caller caller, SessionId id, String token, Optional<String> model, SdpOffer offer) {
    return begin(() -> sessions.exchanging(caller, id, token, model))
        .thenCompose(bound -> ask(id, () -> provider.call(offer, caller, token, bound)));
  }

  private <T> CompletionStage<T> begin(Supplier<T> step) {
    return CompletableFuture.supplyAsync(step, executor);
  }

  private CompletionStage<Exchanged> ask(
      SessionId id, Supplier<CompletionStage<ProviderCall>> request) {
    long asked = System.nanoTime();
    return request
        .get()
        .thenApplyAsync(call -> record(id, call, asked), executor)
        .whenCompleteAsync((exchanged, failure) -> endUnlessExchanged(id, failure), executor);
  }

  private Exchanged record(SessionId id, ProviderCall call, long asked) {
    var took = Duration.ofNanos(System.nanoTime() - asked);
    phases.fireAsync(new PhaseCompleted(id, "exchange", took));
    try {
      return new Exchanged(sessions.answered(id, call.id(), call.model()), call.answer());
    } catch (InterviewFailure unrecorded) {
      hangingUp.soon(id, call.id());
      throw unrecorded;
    }
  }

  private void endUnlessExchanged(SessionId id, Throwable failure) {
    if (failure != null) {
      sessions.end(id, EndReason.FAILED);
    }
  }
}
