package com.vocahire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A provider that keeps all 512 places hanging starves nobody else, and no thread waits. */
@ServerWith({})
@Order(DefaultBudgetsIT.BEFORE_OTHERS)
class HangingCallsIT {
  private static final int PLACES = 512;
  private static final int TRIES = 5;
  private static final Duration EXCHANGE = Duration.ofSeconds(15);
  private static final Duration TOKEN = Duration.ofSeconds(20);

  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final Duration UNNOTICED = Duration.ofMillis(50);

  /** All openings at once take turns in the database before the provider is asked. */
  private static final Duration TURN = Duration.ofSeconds(5);

  private static final String RELEASED =
      "select count(*) from opening where released_at is not null";

  private final Installation installation;

  HangingCallsIT(Installation installation) {
    this.installation = installation;
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  @Test
  void nobodyElseNotices() {
    var injected = installation.report().injected("provider lets 512 calls hang at once");
    var callers = candidates(PLACES - 1);
    var next = candidates(TRIES);
    var tokenCaller = installation.candidate();
    var bystanders = new Bystanders(installation);
    bystanders.warmUp();
    installation.balance().measure();
    installation.emulator().fallSilent();
    installation.emulator().forgetRequests();

    var token = tokenCaller.open();
    var exchanges = callers.stream().map(Candidate::openAndExchange).toList();
    awaitAllHanging();
    assertRefusedAtOnce(injected, next);
    assertThat(exchanges).as("calls that hang on").anyMatch(exchange -> !exchange.isDone());
    bystanders.assertUnnoticed(injected, UNNOTICED);
    assertNoThreadPerCall();

    var budget = EXCHANGE.plus(TURN);
    exchanges.forEach(it -> injected.mustBe(504, "provider_timeout", budget, it.join()));
    injected.mustBe(504, "provider_timeout", TOKEN.plus(TURN), token.join());
    assertThat(token.join().took()).as("the default").isGreaterThanOrEqualTo(TOKEN);
    installation.heal();
    bystanders.leave(injected);
    assertNextIsFine(injected, next.get(0));
  }

  private List<Candidate> candidates(int number) {
    List<CompletableFuture<Candidate>> coming = new ArrayList<>();
    IntStream.range(0, number).forEach(each -> coming.add(installation.candidateSoon()));
    return coming.stream().map(CompletableFuture::join).toList();
  }

  private void awaitAllHanging() {
    var emulator = installation.emulator();
    Patience.await(PLACES + " requests that hang")
        .until(() -> emulator.requests("calls") + emulator.requests("client_secrets") == PLACES);
  }

  private void assertRefusedAtOnce(Injected injected, List<Candidate> next) {
    int before = installation.rows().number(RELEASED);
    List<Answer> refused = next.stream().map(one -> one.openAndExchange().join()).toList();
    assertThat(installation.rows().number(RELEASED) - before)
        .as("what was not asked costs nothing")
        .isEqualTo(refused.size());
    for (Answer answer : refused) {
      injected.mustBe(503, "provider_busy", AT_ONCE, answer);
      assertThat(answer.retryAfter()).matches("[1-9][0-9]*");
    }
    List<Long> millis = refused.stream().map(it -> it.took().toMillis()).sorted().toList();
    var refusal = "the next exchange is refused after " + millis + " ms, bound ";
    installation.report().figure(refusal + AT_ONCE.toMillis());
    if (Injected.TIMED) {
      assertThat(millis.get(TRIES / 2)).as("the median").isLessThan(AT_ONCE.toMillis());
    }
  }

  /** Asked while all of them still hang. */
  private void assertNoThreadPerCall() {
    int first = installation.balance().threadsAtFirst();
    int threads = installation.machine().server().threads();
    var figure = "threads: " + first + " before, " + threads + " while " + PLACES + " calls hang";
    installation.report().figure(figure);
    assertThat(threads - first).as("more threads").isLessThan(Balance.THREADS);
  }

  /** The breaker has opened meanwhile: it lets one through when its delay is over. */
  private void assertNextIsFine(Injected injected, Candidate candidate) {
    var answer = new AtomicReference<Answer>();
    Patience.await("the next exchange")
        .pollInterval(Duration.ofSeconds(1)) // a caller's attempts of an hour are bounded
        .untilAsserted(
            () -> {
              answer.set(candidate.openAndExchange().join());
              assertThat(answer.get().status()).isEqualTo(201);
            });
    String session = answer.get().text("sessionId");
    injected.mustSucceed(204, TURN, candidate.end(session).join());
    installation.balance().assertSettled();
  }
}
