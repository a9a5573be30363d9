package com.vocahire.signaling.exchange.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.SessionView;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.InterviewSessions;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.opening.OpeningOnce;
import com.vocahire.session.reconnection.Reconnection;
import com.vocahire.session.reconnection.Reconnections;
import com.vocahire.session.tokens.ExchangePermit;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.hangup.HangingUp;
import com.vocahire.signaling.sdp.SdpOffer;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What an exchange uses of others: writes down each step, and answers as the test defines. */
@SuppressWarnings("UnnecessaryAssignment") // in place of the container
final class ExchangeSteps {

  static final SessionId ID = SessionId.random();
  static final SessionView VIEW =
      new SessionView(
          ID,
          SessionState.CONNECTING,
          Optional.empty(),
          Optional.empty(),
          Instant.EPOCH,
          Instant.EPOCH,
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty());

  final List<String> done = new CopyOnWriteArrayList<>();
  OpeningDecision decision = new OpeningDecision.Proceed(ID);
  Supplier<CompletionStage<ProviderCall>> provider;
  InterviewFailure unrecorded;
  InterviewFailure unended;

  ExchangingSdp wired() {
    var exchanging = new ExchangingSdp();
    exchanging.openings = new Openings();
    exchanging.sessions = new Sessions();
    exchanging.reconnections = new Resuming();
    exchanging.provider = new Provider();
    exchanging.hangingUp = new HangUps();
    exchanging.phases = phases();
    return exchanging;
  }

  private <T> CompletionStage<T> step(String name, InterviewFailure failure, T result) {
    done.add(name);
    return failure == null
        ? CompletableFuture.completedStage(result)
        : CompletableFuture.failedStage(failure);
  }

  private final class Openings extends OpeningOnce {
    @Override
    public CompletionStage<OpeningDecision> begin(OpeningOrder order) {
      return step("begin", null, decision);
    }

    @Override
    public <T> T performed(OpeningOrder order, T answer) {
      done.add("performed");
      return answer;
    }

    @Override
    public <T> CompletionStage<T> failed(OpeningOrder order, SessionId id, Throwable failure) {
      done.add("settled " + InterviewFailure.kindOf(failure));
      return CompletableFuture.failedStage(failure);
    }
  }

  private final class Sessions extends InterviewSessions {
    @Override
    public CompletionStage<ExchangePermit> exchanging(
        Caller caller, SessionId id, String token, Optional<String> model) {
      return step("begin " + token, null, new ExchangePermit("m", Optional.of("ek_1"), null));
    }

    @Override
    public CompletionStage<SessionView> answered(PendingExchange exchange, AnsweredCall answer) {
      return step("record " + answer.callId(), unrecorded, VIEW);
    }

    @Override
    public CompletionStage<Void> failed(SessionId id) {
      return step("ended", unended, null);
    }
  }

  private final class Resuming extends Reconnections {
    @Override
    public CompletionStage<Reconnection> begin(Caller caller, SessionId id) {
      return step("begin 1", null, new Reconnection(id, caller, 1, null));
    }

    @Override
    public CompletionStage<SessionView> resume(Reconnection reconnection, AnsweredCall answer) {
      return step("resume " + answer.callId(), unrecorded, VIEW);
    }

    @Override
    public CompletionStage<Void> failed(Reconnection reconnection, Throwable failure) {
      return step("reconnection settled", null, null);
    }
  }

  private final class Provider implements RealtimeProvider {
    @Override
    public CompletionStage<ProviderSecret> token(Caller caller, InterviewBrief brief) {
      throw new IllegalStateException("an exchange needs no token");
    }

    @Override
    public CompletionStage<ProviderCall> call(
        SdpOffer offer, Caller caller, String secret, String model) {
      done.add("call under " + secret);
      return provider.get();
    }

    @Override
    public CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, InterviewBrief brief) {
      done.add("call");
      return provider.get();
    }
  }

  private final class HangUps extends HangingUp {
    @Override
    public void soon(SessionId session, String callId) {
      done.add("hang up " + callId);
    }
  }

  @SuppressWarnings("unchecked") // an event of one type
  private Event<PhaseCompleted> phases() {
    return (Event<PhaseCompleted>)
        Proxy.newProxyInstance(
            ExchangeSteps.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (event, method, fired) -> {
              done.add(((PhaseCompleted) fired[0]).phase() + " measured");
              return null;
            });
  }
}
