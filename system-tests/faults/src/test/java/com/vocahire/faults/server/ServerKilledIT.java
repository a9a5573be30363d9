package com.vocahire.faults.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.InjectedFault;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import com.vocahire.testkit.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server loses its power (SIGKILL) in the middle of an opening and comes back. */
@Tag("faults")
@ShortBudgets
class ServerKilledIT {
  /** Repeats wait while the first may still be running: ANSWER_WITHIN of the short budgets. */
  private static final Duration A_REPEAT = Duration.ofSeconds(20);

  private static final String THREE_HOURS_WITHOUT_A_SWEEP =
      "update sweep set begun_at = begun_at - interval '3 hours', done_at = done_at - interval '3"
          + " hours'";

  private static final String THREE_HOURS_PASS =
      "update interview set last_seen_at = last_seen_at - interval '3 hours' where owner = '%s'";

  private final Installation installation;
  private final Candidate ada;

  ServerKilledIT(Installation installation) {
    this.installation = installation;
    ada = installation.candidate();
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  /**
   * One kill for all, because a start takes many seconds: four callers are at four points of an
   * opening.
   */
  @Test
  void carriesOnWhereItWas() {
    var injected = installation.report().injected("server killed between opening and exchange");
    var again = installation.report().injected("server killed while a token is asked for");
    var once = installation.report().injected("server killed while an exchange is asked for");
    Answer opened = injected.mustSucceed(201, ShortBudgets.TOKEN, ada.open().join());
    var bob = installation.candidate();
    var eve = installation.candidate();
    var dan = installation.candidate();
    UUID key = UUID.randomUUID();
    Answer talk = injected.mustSucceed(201, ShortBudgets.EXCHANGE, talks(dan));
    var openings = interrupted("client_secrets", () -> bob.open(key));
    var exchanges = interrupted("calls", () -> eve.openAndExchange(key));

    installation.machine().killServer();
    assertThat(openings.join().isLost()).as("the killed server cannot answer").isTrue();
    assertThat(exchanges.join().isLost()).isTrue();
    installation.heal();
    installation.rows().execute(THREE_HOURS_PASS.formatted(dan.name()));
    installation.rows().execute(THREE_HOURS_WITHOUT_A_SWEEP);
    installation.startAgain();

    injected.mustSucceed(200, ShortBudgets.EXCHANGE, ada.exchange(opened).join());
    injected.mustSucceed(204, ShortBudgets.DATABASE, ada.end(opened.text("id")).join());
    assertTheRepeatHasTheSameSession(again, bob, key);
    assertTheExchangeIsNotRepeated(once, eve, key);
    assertNoHeartbeatWasMissedWhileTheServerWasDown(dan);
    injected.mustSucceed(204, ShortBudgets.DATABASE, dan.end(talk.text("sessionId")).join());
    installation.balance().assertSettled();
  }

  private static Answer talks(Candidate candidate) {
    return candidate.openAndExchange(UUID.randomUUID()).join();
  }

  /** The sweep that has ended another's interview has looked at this one, too. */
  private void assertNoHeartbeatWasMissedWhileTheServerWasDown(Candidate dan) {
    assertThat(installation.rows().ends(dan.name())).containsExactly("CONNECTING");
  }

  /** A request that the provider has and has not answered. */
  private CompletableFuture<Answer> interrupted(
      String route, Supplier<CompletableFuture<Answer>> request) {
    var emulator = installation.emulator();
    emulator.clearRequests();
    emulator.inject(route, Map.of("silence", true));
    var running = request.get();
    Waiting.await("the provider to be asked").until(() -> emulator.requests(route) > 0);
    return running;
  }

  private void assertTheRepeatHasTheSameSession(InjectedFault injected, Candidate bob, UUID key) {
    Answer first = injected.mustSucceed(201, A_REPEAT, bob.open(key).join());
    Answer second = injected.mustSucceed(201, ShortBudgets.TOKEN, bob.open(key).join());
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(installation.rows().ends(bob.name())).containsExactly("CREATED");
    injected.mustSucceed(200, ShortBudgets.EXCHANGE, bob.exchange(second).join());
    injected.mustSucceed(204, ShortBudgets.DATABASE, bob.end(first.text("id")).join());
  }

  /** The offer may have reached the provider: a second call might be paid twice. */
  private void assertTheExchangeIsNotRepeated(InjectedFault injected, Candidate eve, UUID key) {
    installation.emulator().clearRequests();
    injected.mustBe(409, "session_ended", A_REPEAT, eve.openAndExchange(key).join());
    assertThat(installation.emulator().requests("calls")).isZero();
    Waiting.await("the interrupted interview's end")
        .until(() -> installation.rows().ends(eve.name()).equals(List.of("ENDED FAILED")));
    Answer next =
        injected.mustSucceed(
            201, ShortBudgets.EXCHANGE, eve.openAndExchange(UUID.randomUUID()).join());
    injected.mustSucceed(204, ShortBudgets.DATABASE, eve.end(next.text("sessionId")).join());
  }
}
