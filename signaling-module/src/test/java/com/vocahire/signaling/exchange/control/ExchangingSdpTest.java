package com.vocahire.signaling.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.sdp.RecordedSdp;
import com.vocahire.signaling.sdp.SdpOffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order an exchange does its steps, and what each failure leads to. */
class ExchangingSdpTest {

  private static final Optional<String> NONE = Optional.empty();
  private static final Caller ADA = new Caller("ada");
  private static final SessionId ID = ExchangeSteps.ID;
  private static final SdpOffer OFFER = new SdpOffer(RecordedSdp.offer("chrome-156"));
  private static final String ANSWER = RecordedSdp.answer("provider-to-chrome");
  private static final InterviewBrief BRIEF =
      new InterviewBrief("Cook", NONE, NONE, NONE, NONE, NONE);
  private static final OpeningOrder ORDER =
      new OpeningOrder(
          ADA,
          BRIEF,
          NONE,
          SessionState.EXCHANGING,
          Optional.of(new IdempotencyKey(ID.value(), "request")));

  private final ExchangeSteps steps = new ExchangeSteps();
  private ExchangingSdp exchanging;

  @BeforeEach
  void wire() {
    exchanging = steps.wired();
    steps.provider = () -> CompletableFuture.completedStage(new ProviderCall("rtc_1", ANSWER, "m"));
  }

  @Test
  void anOpeningBeginsCallsRecordsAndAnswers() {
    var exchanged = exchanging.open(ORDER, OFFER).toCompletableFuture().join();

    assertThat(exchanged.answer()).isEqualTo(ANSWER);
    assertThat(exchanged.session()).isEqualTo(ExchangeSteps.VIEW);
    assertThat(steps.done)
        .containsExactly("begin", "call", "exchange measured", "record rtc_1", "performed");
  }

  @Test
  void aRepeatIsAnsweredWithoutTheProvider() {
    var sealed = PendingExchange.of(ORDER, ID).seal().orElseThrow().close(ANSWER);
    steps.decision = new OpeningDecision.Answered(ExchangeSteps.VIEW, sealed);

    var exchanged = exchanging.open(ORDER, OFFER).toCompletableFuture().join();

    assertThat(exchanged.answer()).isEqualTo(ANSWER);
    assertThat(steps.done).containsExactly("begin");
  }

  @Test
  void aFailureOfTheProviderIsReturnedAfterTheOpeningIsSettled() {
    var timedOut = InterviewFailure.providerError("answered 500", null);
    steps.provider = () -> CompletableFuture.failedStage(timedOut);

    var failure = failure(exchanging.open(ORDER, OFFER));

    assertThat(InterviewFailure.kindOf(failure)).isEqualTo(Kind.PROVIDER_ERROR);
    assertThat(steps.done).containsExactly("begin", "call", "settled PROVIDER_ERROR");
  }

  @Test
  void aProviderThatThrowsIsSettledLikeOneThatFails() {
    steps.provider =
        () -> {
          throw new IllegalArgumentException("a header with a line break");
        };

    assertThat(failure(exchanging.open(ORDER, OFFER)))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
    assertThat(steps.done).containsExactly("begin", "call", "settled PROVIDER_ERROR");
  }

  @Test
  void aCallWithAnUnusableAnswerIsHungUp() {
    var call = new ProviderCall("rtc_1", "v=0", "m");
    steps.provider = () -> CompletableFuture.completedStage(call);

    assertThat(InterviewFailure.kindOf(failure(exchanging.open(ORDER, OFFER))))
        .isEqualTo(Kind.PROVIDER_ERROR);

    assertThat(steps.done)
        .containsExactly(
            "begin", "call", "exchange measured", "hang up rtc_1", "settled PROVIDER_ERROR");
  }

  @Test
  void aCallThatCannotBeRecordedIsHungUp() {
    steps.unrecorded = InterviewFailure.sessionEnded();

    assertThat(InterviewFailure.kindOf(failure(exchanging.open(ORDER, OFFER))))
        .isEqualTo(Kind.SESSION_ENDED);

    assertThat(steps.done)
        .containsExactly(
            "begin",
            "call",
            "exchange measured",
            "record rtc_1",
            "hang up rtc_1",
            "settled SESSION_ENDED");
  }

  @Test
  void aSessionThatWasOpenedBeforeGoesTheSameWay() {
    var exchanged = exchanging.exchange(ADA, ID, "vht_1", NONE, OFFER).toCompletableFuture().join();

    assertThat(exchanged.answer()).isEqualTo(ANSWER);
    assertThat(steps.done)
        .containsExactly("begin vht_1", "call under ek_1", "exchange measured", "record rtc_1");
  }

  @Test
  void itsFirstFailureIsReturnedAlsoWhenItsEndCannotBeStored() {
    steps.provider =
        () -> CompletableFuture.failedStage(InterviewFailure.providerError("said no", null));
    steps.unended = InterviewFailure.databaseUnavailable(null);

    assertThat(InterviewFailure.kindOf(failure(exchanging.exchange(ADA, ID, "vht_1", NONE, OFFER))))
        .isEqualTo(Kind.PROVIDER_ERROR);
    assertThat(steps.done).containsExactly("begin vht_1", "call under ek_1", "ended");
  }

  @Test
  void aReconnectionGoesTheSameWay() {
    assertThat(exchanging.reconnect(ADA, ID, OFFER).toCompletableFuture().join().answer())
        .isEqualTo(ANSWER);

    assertThat(steps.done).containsExactly("begin 1", "call", "exchange measured", "resume rtc_1");
  }

  @Test
  void aReconnectionThatFailsIsSettledFirst() {
    steps.unrecorded = InterviewFailure.reconnectedElsewhere();

    assertThat(InterviewFailure.kindOf(failure(exchanging.reconnect(ADA, ID, OFFER))))
        .isEqualTo(Kind.ALREADY_EXCHANGED);

    assertThat(steps.done)
        .containsExactly(
            "begin 1",
            "call",
            "exchange measured",
            "resume rtc_1",
            "hang up rtc_1",
            "reconnection settled");
  }

  private static Throwable failure(CompletionStage<CompletedExchange> exchange) {
    var failure = exchange.handle((done, thrown) -> thrown).toCompletableFuture().join();
    assertThat(failure).isNotNull();
    return failure;
  }
}
