package com.vocahire.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.ConsistencyCheck;
import com.vocahire.faults.testkit.InjectedFault;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import com.vocahire.testkit.profile.ServerWith;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A provider that keeps all 512 permits busy starves no other request, and no thread waits. */
@Tag("faults")
@OnRehearsal(Installation.class)
@ServerWith({
  "VOCAHIRE_PROVIDER_TOKEN_TIMEOUT=PT10M",
  "VOCAHIRE_PROVIDER_EXCHANGE_TIMEOUT=PT10M",
  "VOCAHIRE_SESSION_ANSWER_TIMEOUT=PT15M",
  "VOCAHIRE_SESSION_HEARTBEAT_TIMEOUT=PT15M",
  "VOCAHIRE_SESSION_EXCHANGE_WITHIN=PT15M"
})
class HangingCallsIT {
  private static final int PERMITS = 512;
  private static final int TRIES = 5;

  /**
   * So many concurrent openings that the database performs all of them well within its budget, on
   * any machine.
   */
  private static final int OPENED_CONCURRENTLY = 32;

  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final Duration UNNOTICED = Duration.ofMillis(50);

  /** From the provider's reset to the answer. */
  private static final Duration SOON = Duration.ofSeconds(5);

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
  void otherRequestsAreUnaffected() {
    var injected = installation.report().injected("provider lets 512 calls hang at once");
    var callers = candidates(PERMITS - 1);
    var next = candidates(TRIES);
    var tokenCaller = installation.candidate();
    var unaffected = new UnaffectedRequests(installation);
    unaffected.warmUp();
    installation.balance().measure();
    installation.emulator().fallSilent();
    installation.emulator().clearRequests();

    var token = tokenCaller.open();
    var exchanges = allHanging(callers);
    assertRefusedImmediately(injected, next);
    unaffected.assertUnnoticed(injected, UNNOTICED);
    assertNoThreadPerCall();
    assertThat(exchanges).as("calls that hang on").noneMatch(CompletableFuture::isDone);

    installation.heal();
    exchanges.forEach(
        it -> injected.mustBe(502, "provider_error", InjectedFault.UNBOUNDED, it.join()));
    // A token, unlike a call, is requested again after a reset.
    var opened = injected.mustSucceed(201, InjectedFault.UNBOUNDED, token.join());
    injected.mustSucceed(204, SOON, tokenCaller.end(opened.text("id")).join());
    unaffected.leave(injected);
    assertNextIsFine(injected, next.get(0));
  }

  private List<Candidate> candidates(int number) {
    List<CompletableFuture<Candidate>> coming = new ArrayList<>();
    IntStream.range(0, number).forEach(each -> coming.add(installation.candidateSoon()));
    return coming.stream().map(CompletableFuture::join).toList();
  }

  /** With the token that hangs already. */
  private List<CompletableFuture<Answer>> allHanging(List<Candidate> callers) {
    List<CompletableFuture<Answer>> exchanges = new ArrayList<>();
    awaitHanging(1);
    for (int first = 0; first < callers.size(); first += OPENED_CONCURRENTLY) {
      int end = Math.min(first + OPENED_CONCURRENTLY, callers.size());
      callers.subList(first, end).stream().map(Candidate::openAndExchange).forEach(exchanges::add);
      awaitHanging(1 + end);
    }
    return exchanges;
  }

  private void awaitHanging(int number) {
    var emulator = installation.emulator();
    Waiting.await(number + " requests that hang")
        .until(() -> emulator.requests("calls") + emulator.requests("client_secrets") == number);
  }

  private void assertRefusedImmediately(InjectedFault injected, List<Candidate> next) {
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
    if (InjectedFault.TIMED) {
      assertThat(millis.get(TRIES / 2)).as("the median").isLessThan(AT_ONCE.toMillis());
    }
  }

  /** Asked while all of them still hang. */
  private void assertNoThreadPerCall() {
    int first = installation.balance().threadsAtFirst();
    int threads = installation.server().threads();
    var figure = "threads: " + first + " before, " + threads + " while " + PERMITS + " calls hang";
    installation.report().figure(figure);
    assertThat(threads - first).as("more threads").isLessThan(ConsistencyCheck.THREADS);
  }

  /** The breaker has opened meanwhile: it lets one through when its delay is over. */
  private void assertNextIsFine(InjectedFault injected, Candidate candidate) {
    var answer = new AtomicReference<Answer>();
    Waiting.await("the next exchange")
        .pollInterval(Duration.ofSeconds(1)) // a caller's attempts of an hour are bounded
        .untilAsserted(
            () -> {
              answer.set(candidate.openAndExchange().join());
              assertThat(answer.get().status()).isEqualTo(201);
            });
    String session = answer.get().text("sessionId");
    injected.mustSucceed(204, SOON, candidate.end(session).join());
    installation.balance().assertSettled();
  }
}
