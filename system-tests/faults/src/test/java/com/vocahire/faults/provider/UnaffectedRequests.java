package com.vocahire.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.InjectedFault;
import com.vocahire.faults.testkit.Probe;
import com.vocahire.faults.testkit.server.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Those whose requests need no provider: ICE servers, health, and a live interview's transcript.
 */
final class UnaffectedRequests {
  /** Two cores are shared with the load: the best of three windows is what the server can do. */
  private static final int WINDOWS = 3;

  private static final String TRANSCRIPT = "transcript writes";
  private static final Duration ALWAYS = Duration.ofSeconds(1);

  private final Installation installation;
  private final Candidate candidate;
  private final String session;

  UnaffectedRequests(Installation installation) {
    this.installation = installation;
    candidate = installation.candidate();
    session = candidate.openAndExchange().join().text("sessionId");
  }

  /** The same load without a fault: what it compiles is not compiled during the measurement. */
  void warmUp() {
    figures("before", measured(Optional.empty()));
  }

  /**
   * Asks at a fixed rate, all at the same time; all are answered, and where time is judged the p99
   * of each stays below {@code bound}.
   */
  void assertUnnoticed(InjectedFault injected, Duration bound) {
    var p99 = measured(Optional.of(injected));
    figures("meanwhile, bound " + bound.toMillis() + " ms", p99);
    if (InjectedFault.TIMED) {
      p99.forEach(
          (what, millis) -> assertThat(millis).as(what).anyMatch(each -> each < bound.toMillis()));
    }
  }

  private Map<String, List<Long>> measured(Optional<InjectedFault> injected) {
    Map<String, List<Long>> p99 = new TreeMap<>();
    for (int window = 0; window < WINDOWS; window++) {
      window()
          .forEach(
              (what, answers) -> {
                count(injected, what, answers);
                long millis = Probe.p99(answers).toMillis();
                p99.computeIfAbsent(what, key -> new ArrayList<>()).add(millis);
              });
    }
    return p99;
  }

  private static void count(Optional<InjectedFault> injected, String what, List<Answer> answers) {
    int right = what.equals(TRANSCRIPT) ? 204 : 200;
    injected.ifPresent(
        fault -> answers.forEach(answer -> fault.mustHaveStatus(right, ALWAYS, answer)));
  }

  private void figures(String when, Map<String, List<Long>> p99) {
    p99.forEach(
        (what, millis) ->
            installation.report().figure(what + ", p99 of each window " + when + ": " + millis));
  }

  void leave(InjectedFault injected) {
    injected.mustSucceed(204, Duration.ofSeconds(1), candidate.end(session).join());
  }

  private Map<String, List<Answer>> window() {
    var iceServers = soon(() -> candidate.get("ice-servers"));
    var health = soon(installation::health);
    var transcript = soon(() -> candidate.keep(session, "item"));
    return Map.of(
        "ice-servers", iceServers.join(), "health", health.join(), TRANSCRIPT, transcript.join());
  }

  private static CompletableFuture<List<Answer>> soon(Supplier<CompletableFuture<Answer>> request) {
    return CompletableFuture.supplyAsync(() -> Probe.of(request));
  }
}
