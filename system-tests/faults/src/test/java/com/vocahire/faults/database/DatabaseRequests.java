package com.vocahire.faults.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.InjectedFault;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A candidate with a live interview, who asks for everything that needs the database. */
final class DatabaseRequests {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Installation installation;
  private final Candidate ada;
  private final String session;

  DatabaseRequests(Installation installation) {
    this.installation = installation;
    ada = installation.candidate();
    session = ada.openAndExchange().join().text("sessionId");
    ada.report(session, Map.of("type", "connected")).join();
  }

  CompletableFuture<Answer> looks() {
    return ada.view(session);
  }

  /** Everything that needs the database, at the same time. */
  void assertAllUnavailable(InjectedFault injected) {
    var requests =
        List.of(
            installation.candidate().open(),
            installation.candidate().openAndExchange(),
            ada.view(session),
            ada.get("interviews"),
            ada.report(session, Map.of("type", "reconnecting")),
            ada.keep(session, "item_1"),
            ada.end(session));
    assertOthersAreServed(injected);
    requests.forEach(request -> assertUnavailable(injected, request, ShortBudgets.DATABASE));
  }

  static void assertUnavailable(
      InjectedFault injected, CompletableFuture<Answer> request, Duration budget) {
    var answer = injected.mustBe(503, "database_unavailable", budget, request.join());
    assertThat(answer.retryAfter()).matches("[1-9][0-9]*");
  }

  /** What needs no database does not notice; health says what is wrong. */
  void assertOthersAreServed(InjectedFault injected) {
    injected.mustSucceed(200, AT_ONCE, ada.get("ice-servers").join());
    injected.mustHaveStatus(503, ShortBudgets.DATABASE, installation.health().join());
  }

  /**
   * What needs no database does not notice, and the node's readiness has a connection of its own.
   */
  void assertReady(InjectedFault injected) {
    injected.mustSucceed(200, AT_ONCE, ada.get("ice-servers").join());
    injected.mustHaveStatus(200, ShortBudgets.DATABASE, installation.health().join());
  }

  /** At the first try, without a restart. */
  void assertRecovered(InjectedFault injected) {
    installation.heal();
    injected.mustSucceed(200, ShortBudgets.DATABASE, ada.view(session).join());
    injected.mustSucceed(204, ShortBudgets.DATABASE, ada.keep(session, "item_2").join());
    var next = installation.candidate();
    var opened = injected.mustSucceed(201, ShortBudgets.DATABASE, next.openAndExchange().join());
    injected.mustSucceed(204, ShortBudgets.DATABASE, next.end(opened.text("sessionId")).join());
    leave(injected);
    installation.balance().assertSettled();
  }

  private void leave(InjectedFault injected) {
    injected.mustSucceed(204, ShortBudgets.DATABASE, ada.end(session).join());
  }
}
