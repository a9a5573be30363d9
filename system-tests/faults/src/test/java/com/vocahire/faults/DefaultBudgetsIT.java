package com.vocahire.faults;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A server as it comes: the defaults are the contract's budgets. */
@ServerWith({})
@Order(DefaultBudgetsIT.BEFORE_OTHERS)
class DefaultBudgetsIT {
  /** Any order is right; this one saves a start, because the first one has the defaults. */
  static final int BEFORE_OTHERS = 1;

  private static final Duration DATABASE = Duration.ofSeconds(12);

  private final Installation installation;

  DefaultBudgetsIT(Installation installation) {
    this.installation = installation;
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  @Test
  void aFrozenDatabaseIsGivenUpWithinTwelveSeconds() {
    var injected = installation.report().injected("database frozen, default budget of 12 s");
    var ada = installation.candidate();
    var opened = ada.openAndExchange().join();
    String id = opened.text("sessionId");
    installation.machine().database("frozen");

    var view = ada.view(id);
    var keep = ada.keep(id, "item_1");
    var opening = installation.candidate().open();

    for (var request : List.of(view, keep, opening)) {
      injected.mustBe(503, "database_unavailable", DATABASE, request.join());
    }
    installation.heal();
    injected.mustSucceed(204, DATABASE, ada.end(id).join());
    installation.balance().assertSettled();
  }
}
