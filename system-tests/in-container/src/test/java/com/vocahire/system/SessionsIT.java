package com.vocahire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.EphemeralToken;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.InterviewSessions;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The session module's sentences, inside the server, with the server's own persistence. */
@ArquillianTest
class SessionsIT {
  private static final Caller ADA = new Caller("ada");
  private static final Optional<String> NONE = Optional.empty();
  private static final InterviewBrief BRIEF =
      new InterviewBrief("Welder", NONE, NONE, NONE, NONE, NONE);
  private static final EphemeralToken TOKEN =
      new EphemeralToken("ek_in_container", Instant.EPOCH.plus(Duration.ofDays(40_000)), "model");

  @Inject private InterviewSessions sessions;

  @Deployment
  static EnterpriseArchive application() {
    return BuiltApplication.with(SessionsIT.class);
  }

  @Test
  void anInterviewIsWrittenAndReadBackWithItsTimes() {
    var id = sessions.open(ADA, BRIEF);

    var view = sessions.view(ADA, id);
    assertThat(view.state()).isEqualTo(SessionState.CREATED);
    assertThat(Duration.between(view.createdAt(), view.expiresAt()))
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(view.createdAt()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
  }

  @Test
  void anInterviewDoesNotExistForAnybodyElse() {
    var id = sessions.open(ADA, BRIEF);

    assertFails(() -> sessions.view(new Caller("bob"), id), Kind.SESSION_NOT_FOUND);
    assertFails(() -> sessions.end(new Caller("bob"), id), Kind.SESSION_NOT_FOUND);
  }

  @Test
  void itGoesForwardOnceAndEndsForItsFirstReason() {
    var id = opened();

    assertThat(sessions.exchanging(ADA, id, TOKEN.value(), NONE)).isEqualTo(TOKEN.model());
    assertThat(sessions.answered(id, "rtc_none", "model").state())
        .isEqualTo(SessionState.CONNECTING);
    sessions.connected(ADA, id);
    sessions.connected(ADA, id);
    assertThat(sessions.view(ADA, id).state()).isEqualTo(SessionState.LIVE);
    sessions.end(id, EndReason.TIME_LIMIT);
    sessions.end(ADA, id);

    assertThat(sessions.view(ADA, id).endReason()).contains(EndReason.TIME_LIMIT);
    assertFails(() -> sessions.answered(id, "rtc_other", "model"), Kind.SESSION_ENDED);
  }

  @Test
  void ofTwentyRacingExchangesOneWins() {
    var id = opened();

    var attempts =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> exchanges(id)))
            .toList();

    assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(1);
  }

  @Test
  void anotherTokenDoesNotFit() {
    var id = opened();

    assertFails(() -> sessions.exchanging(ADA, id, "ek_other", NONE), Kind.TOKEN_MISMATCH);
    assertFails(
        () -> sessions.exchanging(ADA, id, TOKEN.value(), Optional.of("other")),
        Kind.INVALID_REQUEST);
    assertThat(sessions.view(ADA, id).state()).isEqualTo(SessionState.CREATED);
  }

  private SessionId opened() {
    return sessions.minted(sessions.open(ADA, BRIEF), TOKEN).id();
  }

  private boolean exchanges(SessionId id) {
    try {
      sessions.exchanging(ADA, id, TOKEN.value(), NONE);
      return true;
    } catch (InterviewFailure lost) {
      return false;
    }
  }

  private static void assertFails(Runnable step, Kind kind) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            InterviewFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
