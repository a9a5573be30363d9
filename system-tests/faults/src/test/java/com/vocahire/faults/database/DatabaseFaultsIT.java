package com.vocahire.faults.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import com.vocahire.testkit.Waiting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is away or hangs; when it is back, everything is, without a restart. */
@ShortBudgets
class DatabaseFaultsIT {
  private final Installation installation;
  private final DatabaseRequests witness;

  DatabaseFaultsIT(Installation installation) {
    this.installation = installation;
    witness = new DatabaseRequests(installation);
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  @Test
  void stopped() {
    var injected = installation.report().injected("database stopped");

    installation.machine().database("stopped");

    witness.assertAllUnavailable(injected);
    witness.assertWellAgain(injected);
  }

  @Test
  void frozen() {
    var injected = installation.report().injected("database frozen");

    installation.machine().database("frozen");

    witness.assertAllUnavailable(injected);
    witness.assertWellAgain(injected);
  }

  @Test
  void restarted() {
    var injected = installation.report().injected("database restarted between two requests");

    installation.machine().database("stopped");
    installation.machine().database("running");

    witness.assertWellAgain(injected);
  }

  @Test
  void greetsNobodyNew() {
    var injected = installation.report().injected("database greets no new connection");

    installation.machine().database("deaf");

    injected.mustSucceed(200, ShortBudgets.DATABASE, witness.looks().join());
    witness.assertWellAgain(injected);
  }

  @Test
  void frozenWhileTheProviderIsAsked() {
    var injected = installation.report().injected("database frozen between offer and answer");
    installation.emulator().forgetRequests();
    installation.emulator().inject("calls", Map.of("delayMs", 1000));
    var candidate = installation.candidate();
    var request = candidate.openAndExchange();
    Waiting.await("the provider to be asked")
        .until(() -> installation.emulator().requests("calls") == 1);

    installation.machine().database("frozen");

    // Once for the answer, once more to settle that it failed.
    var budget = Duration.ofSeconds(1).plus(ShortBudgets.DATABASE.multipliedBy(2));
    DatabaseRequests.assertUnavailable(injected, request, budget);
    // The provider took a call that the candidate was never told of: it is hung up.
    witness.assertWellAgain(injected);
    assertThat(installation.rows().ends(candidate.name())).containsOnly("ENDED FAILED");
  }
}
