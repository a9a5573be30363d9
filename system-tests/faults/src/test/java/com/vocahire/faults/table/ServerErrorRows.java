package com.vocahire.faults.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.Waiting;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the database, the provider or we ourselves do not manage. */
final class ServerErrorRows {
  private static final int PERMITS = 4;
  private static final int BREAKER = 20;

  static final List<FailureRow> ALL =
      List.of(
          FailureRow.withRetryAfter(
              503, "database_unavailable", "database refuses connections", in("stopped")),
          FailureRow.withRetryAfter(
              503, "database_unavailable", "database does not answer in time", in("frozen")),
          FailureRow.withRetryAfter(
              503, "provider_busy", "too many provider calls in flight", ServerErrorRows::inFlight),
          FailureRow.of(502, "provider_error", "provider refused", fails("calls", "status", 400)),
          FailureRow.of(
              502,
              "provider_error",
              "provider answered nonsense",
              fails("calls", "answer", "html")),
          FailureRow.withRetryAfter(
              503,
              "provider_busy",
              "provider rate-limits us: its Retry-After",
              ServerErrorRows::limited),
          FailureRow.of(
              504, "provider_timeout", "provider silent, token", ServerErrorRows::noToken),
          FailureRow.of(
              504,
              "provider_timeout",
              "provider silent, exchange",
              fails("calls", "silence", true)),
          FailureRow.withRetryAfter(
              503, "provider_unavailable", "the breaker is open", ServerErrorRows::breaker),
          FailureRow.of(
              500,
              "internal_error",
              "unexpected, logged once with its request",
              ServerErrorRows::bug));

  private ServerErrorRows() {}

  private static FailureRow.Trigger in(String state) {
    return installation -> {
      var candidate = installation.candidate();
      installation.machine().database(state);
      return candidate.openAndExchange().join();
    };
  }

  private static FailureRow.Trigger fails(String route, String how, Object what) {
    return installation -> {
      installation.emulator().inject(route, Map.of(how, what));
      return installation.candidate().openAndExchange().join();
    };
  }

  private static Answer inFlight(Installation installation) {
    var callers = IntStream.range(0, PERMITS).mapToObj(each -> installation.candidate()).toList();
    var last = installation.candidate();
    installation.emulator().fallSilent();
    installation.emulator().clearRequests();
    var hanging = callers.stream().map(Candidate::openAndExchange).toList();
    Waiting.await("all permits taken")
        .until(() -> installation.emulator().requests("calls") == PERMITS);
    Answer refused = last.openAndExchange().join();
    hanging.forEach(request -> assertThat(request.join().status()).isEqualTo(504));
    return refused;
  }

  private static Answer limited(Installation installation) {
    var fault = Map.of("status", 429, "retryAfterSeconds", 7);
    installation.emulator().inject("calls", fault);
    Answer answer = installation.candidate().openAndExchange().join();
    assertThat(answer.retryAfter()).as("the provider's").isEqualTo("7");
    return answer;
  }

  private static Answer noToken(Installation installation) {
    installation.emulator().fallSilent();
    return installation.candidate().open().join();
  }

  private static Answer breaker(Installation installation) {
    installation.emulator().inject("calls", Map.of("answer", "html"));
    Answer answer = installation.candidate().openAndExchange().join();
    for (int more = 0; more < 2 * BREAKER && answer.status() == 502; more++) {
      answer = installation.candidate().openAndExchange().join();
    }
    installation.heal();
    Waiting.await("the breaker to close").until(() -> opensAndEnds(installation.candidate()));
    return answer;
  }

  private static boolean opensAndEnds(Candidate candidate) {
    Answer opened = candidate.openAndExchange().join();
    return opened.status() == 201 && candidate.end(opened.text("sessionId")).join().status() == 204;
  }

  /** A missing table is a fault of the installation: waiting does not help. */
  private static Answer bug(Installation installation) {
    var candidate = installation.candidate();
    String id = candidate.openAndExchange().join().text("sessionId");
    installation.rows().execute("alter table transcript_item rename to hidden");
    try {
      Answer answer = candidate.keep(id, "item_1").join();
      Waiting.await("one line of the log")
          .untilAsserted(
              () ->
                  assertThat(installation.serverLog().lines())
                      .filteredOn(line -> line.contains(answer.requestId()))
                      .hasSize(1));
      return answer;
    } finally {
      installation.rows().execute("alter table hidden rename to transcript_item");
      candidate.end(id).join();
    }
  }
}
