package com.vocahire.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.InjectedFault;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The call breaks while the interview is live. The server learns of it from the page, which is the
 * only one that notices.
 */
@Tag("faults")
@ShortBudgets
class MidCallIT {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Installation installation;

  MidCallIT(Installation installation) {
    this.installation = installation;
  }

  @Test
  void theProviderHangsUp() {
    breaks("provider hangs up in mid-call", installation.emulator()::hangUp);
  }

  @Test
  void theProviderLosesTheAudio() {
    breaks("provider drops the media in mid-call", installation.emulator()::dropMedia);
  }

  private void breaks(String what, Consumer<String> fault) {
    var injected = installation.report().injected(what);
    var candidate = installation.candidate();
    Set<String> before = installation.emulator().openCalls();
    String id = live(injected, candidate);
    Set<String> calls = installation.emulator().openCalls();
    calls.removeAll(before);
    String call = calls.iterator().next();

    fault.accept(call);

    var failed = Map.of("type", "failed", "phase", "connection");
    injected.mustSucceed(204, AT_ONCE, candidate.report(id, failed).join());
    var view = injected.mustSucceed(200, AT_ONCE, candidate.view(id).join());
    assertThat(view.text("state") + " " + view.text("endReason")).isEqualTo("ended failed");
    // What was said before is kept also afterwards.
    injected.mustSucceed(204, AT_ONCE, candidate.keep(id, "item_1").join());
    installation.balance().assertSettled();
    assertThat(installation.emulator().openCalls()).doesNotContain(call);
    String next = live(injected, candidate);
    injected.mustSucceed(204, AT_ONCE, candidate.end(next).join());
    installation.balance().assertSettled();
  }

  private static String live(InjectedFault injected, Candidate candidate) {
    var opened = candidate.openAndExchange().join();
    injected.mustSucceed(201, ShortBudgets.EXCHANGE, opened);
    String id = opened.text("sessionId");
    var report = candidate.report(id, Map.of("type", "connected")).join();
    injected.mustSucceed(204, AT_ONCE, report);
    return id;
  }
}
