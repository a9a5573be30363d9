package com.vocahire.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.profile.OnRehearsal;
import com.vocahire.testkit.profile.ServerWith;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server as it comes: the defaults are the time limits of docs/api.md. */
@Tag("faults")
@OnRehearsal(Installation.class)
@ServerWith({})
@Order(DefaultBudgetsIT.BEFORE_OTHERS)
class DefaultBudgetsIT {
  /** Any order is right; this one saves a start, because the first one has the defaults. */
  static final int BEFORE_OTHERS = 1;

  private static final Duration DATABASE = Duration.ofSeconds(12);
  private static final Duration EXCHANGE = Duration.ofSeconds(15);
  private static final Duration TOKEN = Duration.ofSeconds(20);

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

  @Test
  void aSilentProviderIsGivenUpAfterFifteenAndTwentySeconds() {
    var injected =
        installation.report().injected("provider silent, default budgets of 15 and 20 s");
    var exchanging = installation.candidate();
    var opening = installation.candidate();
    installation.emulator().fallSilent();

    var exchange = exchanging.openAndExchange();
    var token = opening.open();

    injected.mustBe(504, "provider_timeout", EXCHANGE, exchange.join());
    injected.mustBe(504, "provider_timeout", TOKEN, token.join());
    assertThat(exchange.join().took()).as("not before").isGreaterThanOrEqualTo(EXCHANGE);
    assertThat(token.join().took()).as("not before").isGreaterThanOrEqualTo(TOKEN);
    installation.heal();
    installation.balance().assertSettled();
  }
}
