package com.vocahire.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.SessionView;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.InterviewSessions;
import com.vocahire.session.opening.OpeningDecision.Proceed;
import com.vocahire.session.opening.OpeningOnce;
import com.vocahire.session.reconnection.Reconnections;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.OpenedInterview;
import com.vocahire.session.tokens.ProviderSecret;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The session module's sentences, inside the server, with the server's own persistence. */
@ArquillianTest
class SessionsIT {
  private static final Optional<String> NONE = Optional.empty();
  private static final InterviewBrief BRIEF =
      new InterviewBrief("Welder", NONE, NONE, NONE, NONE, NONE);
  private static final String MODEL = "model";
  private static final ProviderSecret SECRET =
      ProviderSecret.of(
          new EphemeralToken(
              "ek_in_container", Instant.EPOCH.plus(Duration.ofDays(40_000)), MODEL));

  private final Caller ada = new Caller("newcomer-" + UUID.randomUUID());
  private String token;

  @Inject private InterviewSessions sessions;
  @Inject private OpeningOnce openings;
  @Inject private Reconnections reconnections;

  @Deployment
  static EnterpriseArchive application() {
    return BuiltApplication.with(SessionsIT.class);
  }

  @Test
  void anInterviewIsWrittenAndReadBackWithItsTimes() {
    var view = await(sessions.view(ada, opened()));

    assertThat(view.state()).isEqualTo(SessionState.CREATED);
    assertThat(Duration.between(view.createdAt(), view.expiresAt()))
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(view.createdAt()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
  }

  @Test
  void anInterviewDoesNotExistForOtherCallers() {
    var id = opened();
    var bob = new Caller("bob");

    assertFails(sessions.view(bob, id), Kind.SESSION_NOT_FOUND);
    assertFails(sessions.end(bob, id), Kind.SESSION_NOT_FOUND);
    assertFails(sessions.heartbeat(bob, id), Kind.SESSION_NOT_FOUND);
    assertFails(sessions.connected(bob, id), Kind.SESSION_NOT_FOUND);
  }

  @Test
  void itGoesForwardOnceAndEndsForItsFirstReason() {
    var id = opened();

    var permit = await(sessions.exchanging(ada, id, token, NONE));
    assertThat(permit.model()).isEqualTo(MODEL);
    assertThat(permit.secret()).contains("ek_in_container");
    assertThat(token).startsWith("vht_");
    assertThat(answered(id, "rtc_none").toCompletableFuture().join().state())
        .isEqualTo(SessionState.CONNECTING);
    await(sessions.connected(ada, id));
    await(sessions.connected(ada, id));
    assertThat(await(sessions.view(ada, id)).state()).isEqualTo(SessionState.LIVE);
    await(sessions.failed(ada, id));
    await(sessions.end(ada, id));

    assertThat(await(sessions.view(ada, id)).endReason()).contains(EndReason.FAILED);
    assertFails(answered(id, "rtc_other"), Kind.SESSION_ENDED);
    assertFails(sessions.heartbeat(ada, id), Kind.SESSION_ENDED);
  }

  private CompletionStage<SessionView> answered(SessionId id, String call) {
    return sessions.answered(new PendingExchange(id, Optional.empty()), answer(call));
  }

  @Test
  void anInterruptedInterviewContinuesInTheCallThatStartedLast() {
    var id = opened();
    assertFails(reconnections.begin(ada, id), Kind.NOT_EXCHANGED);
    await(sessions.exchanging(ada, id, token, NONE));
    var endsAt = await(answered(id, "rtc_first")).endsAt();
    assertFails(reconnections.begin(new Caller("bob"), id), Kind.SESSION_NOT_FOUND);

    var earlier = await(reconnections.begin(ada, id));
    var later = await(reconnections.begin(ada, id));
    var refused = await(reconnections.begin(ada, id));
    var view = await(reconnections.resume(later, answer("rtc_later")));
    await(reconnections.failed(refused, InterviewFailure.providerError("said no", null)));

    assertThat(later.brief()).isEqualTo(BRIEF);
    assertThat(view.endsAt()).isEqualTo(endsAt);
    assertFails(reconnections.resume(earlier, answer("rtc_earlier")), Kind.ALREADY_EXCHANGED);
    assertThat(await(sessions.view(ada, id)).reconnections()).isEqualTo(1);
    await(sessions.end(ada, id));
    assertFails(reconnections.begin(ada, id), Kind.SESSION_ENDED);
  }

  private static AnsweredCall answer(String call) {
    return new AnsweredCall(call, MODEL, "v=0", List.of("udp/3478"));
  }

  @Test
  void ofTwentyRacingExchangesOneWins() {
    var id = opened();

    var attempts =
        IntStream.range(0, 20)
            .mapToObj(i -> sessions.exchanging(ada, id, token, NONE))
            .map(attempt -> attempt.handle((model, lost) -> lost == null))
            .toList();

    assertThat(attempts.stream().filter(SessionsIT::await)).hasSize(1);
  }

  @Test
  void ofFiveHundredRacingOpeningsOneWins() {
    var attempts =
        IntStream.range(0, 500)
            .mapToObj(i -> open())
            .map(attempt -> attempt.handle(SessionsIT::outcome))
            .toList();

    assertThat(attempts.stream().map(SessionsIT::await))
        .filteredOn(outcome -> outcome != Kind.INTERVIEW_ACTIVE)
        .containsOnlyNulls()
        .hasSize(1);
  }

  private static Kind outcome(OpenedInterview opened, Throwable failed) {
    return failed == null ? null : ((InterviewFailure) failed.getCause()).kind();
  }

  @Test
  void anotherTokenDoesNotFit() {
    var id = opened();

    assertFails(sessions.exchanging(ada, id, "ek_other", NONE), Kind.TOKEN_MISMATCH);
    assertFails(sessions.exchanging(ada, id, token, Optional.of("other")), Kind.INVALID_REQUEST);
    assertThat(await(sessions.view(ada, id)).state()).isEqualTo(SessionState.CREATED);
  }

  private SessionId opened() {
    var opened = await(open());
    token = opened.token().value();
    return opened.id();
  }

  private OpeningOrder order() {
    return new OpeningOrder(ada, BRIEF, Optional.empty(), SessionState.CREATED, Optional.empty());
  }

  /** Opens and mints, without a provider. */
  private CompletionStage<OpenedInterview> open() {
    var order = order();
    return openings
        .begin(order)
        .thenApply(decision -> PendingExchange.of(order, ((Proceed) decision).id()))
        .thenCompose(exchange -> sessions.minted(exchange, ada, SECRET));
  }

  private static <T> T await(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(2, TimeUnit.MINUTES).join();
  }

  private static void assertFails(CompletionStage<?> step, Kind kind) {
    assertThatThrownBy(() -> await(step))
        .hasCauseInstanceOf(InterviewFailure.class)
        .extracting(wrapped -> ((InterviewFailure) wrapped.getCause()).kind())
        .isEqualTo(kind);
  }
}
