package com.vocahire.faults.provider;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.server.ShortBudgets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The three requests of a candidate that make the product call the provider. */
enum ProviderOperation {
  OPENING("opening with a token", "client_secrets", 201, ShortBudgets.TOKEN),
  ONE_REQUEST("opening and exchange in one", "calls", 201, ShortBudgets.EXCHANGE),
  SECOND_STEP("exchange of an opened session", "calls", 200, ShortBudgets.EXCHANGE);

  private final String what;
  private final String route;
  private final int success;
  private final Duration budget;

  ProviderOperation(String what, String route, int success, Duration budget) {
    this.what = what;
    this.route = route;
    this.success = success;
    this.budget = budget;
  }

  /** Does what comes before, and gives the request that a fault shall meet. */
  Supplier<CompletableFuture<Answer>> prepared(Candidate candidate) {
    return switch (this) {
      case OPENING -> candidate::open;
      case ONE_REQUEST -> candidate::openAndExchange;
      case SECOND_STEP -> {
        Answer opened = candidate.open().join();
        yield () -> candidate.exchange(opened);
      }
    };
  }

  /** The session that an answer of this form is about. */
  String session(Answer answer) {
    return answer.text(this == OPENING ? "id" : "sessionId");
  }

  String what() {
    return what;
  }

  /** What the provider is asked for. */
  String route() {
    return route;
  }

  int success() {
    return success;
  }

  Duration budget() {
    return budget;
  }

  boolean makesCall() {
    return route.equals("calls");
  }
}
