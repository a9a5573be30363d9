package com.vocahire.faults.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import com.vocahire.testkit.Waiting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database is away or hangs; when it is back, everything is, without a restart. */
@Tag("faults")
@ShortBudgets
class DatabaseFaultsIT {
  private final Installation installation;
  private final DatabaseRequests requests;

  DatabaseFaultsIT(Installation installation) {
    this.installation = installation;
    requests = new DatabaseRequests(installation);
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  @Test
  void stopped() {
    var injected = installation.report().injected("database stopped");

    installation.machine().database("stopped");

    requests.assertAllUnavailable(injected);
    requests.assertRecovered(injected);
  }

  @Test
  void frozen() {
    var injected = installation.report().injected("database frozen");

    installation.machine().database("frozen");

    requests.assertAllUnavailable(injected);
    requests.assertRecovered(injected);
  }

  @Test
  void restarted() {
    var injected = installation.report().injected("database restarted between two requests");

    installation.machine().database("stopped");
    installation.machine().database("running");

    requests.assertRecovered(injected);
  }

  @Test
  void acceptsNoNewConnection() {
    var injected = installation.report().injected("database greets no new connection");

    installation.machine().database("not_accepting");

    injected.mustSucceed(200, ShortBudgets.DATABASE, requests.looks().join());
    requests.assertRecovered(injected);
  }

  @Test
  void frozenWhileTheProviderIsAsked() {
    var injected = installation.report().injected("database frozen between offer and answer");
    installation.emulator().clearRequests();
    installation.emulator().inject("calls", Map.of("delayMs", 1000));
    var candidate = installation.candidate();
    var request = candidate.openAndExchange();
    Waiting.await("the provider to be asked")
        .until(() -> installation.emulator().requests("calls") == 1);

    installation.machine().database("frozen");

    // Once for the answer, once more to settle that it failed.
    var budget = Duration.ofSeconds(1).plus(ShortBudgets.DATABASE.multipliedBy(2));
    DatabaseRequests.assertUnavailable(injected, request, budget);
    // The provider accepted a call that the candidate never learned of: it is hung up.
    requests.assertRecovered(injected);
    assertThat(installation.rows().ends(candidate.name())).containsOnly("ENDED FAILED");
  }
}
