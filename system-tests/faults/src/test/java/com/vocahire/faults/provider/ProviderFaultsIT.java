package com.vocahire.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.InjectedFault;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The provider fails with every fault, for every kind of request; afterwards everything works as
 * before.
 */
@Tag("faults")
@ShortBudgets
class ProviderFaultsIT {

  private final Installation installation;

  ProviderFaultsIT(Installation installation) {
    this.installation = installation;
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  @TestFactory
  Stream<DynamicTest> answersWithTheRightFailureAndRecovers() {
    return Arrays.stream(ProviderOperation.values())
        .flatMap(
            form ->
                ProviderFault.of(form).stream()
                    .map(
                        fault ->
                            DynamicTest.dynamicTest(
                                fault.what() + ", " + form.what(), () -> meets(form, fault))));
  }

  private void meets(ProviderOperation form, ProviderFault fault) {
    var injected = injected(fault.what(), form);
    var candidate = installation.candidate();
    var request = form.prepared(candidate);
    installation.emulator().inject(form.route(), fault.fault());

    var answer = request.get().join();

    injected.mustBe(fault.status(), fault.code(), form.budget(), answer);
    assertThat(answer.retryAfter()).startsWith(fault.retryAfter());
    if (fault.code().equals("provider_timeout")) {
      assertThat(answer.took()).as("the whole budget").isGreaterThanOrEqualTo(form.budget());
    }
    assertHealed(injected, form, candidate);
  }

  @ParameterizedTest
  @EnumSource
  void waitsForASlowProviderWithinItsBudget(ProviderOperation form) {
    var injected = injected("is slow, within the budget", form);
    var candidate = installation.candidate();
    var request = form.prepared(candidate);
    installation.emulator().inject(form.route(), Map.of("delayMs", 800));

    var answer = injected.mustSucceed(form.success(), form.budget(), request.get().join());

    candidate.end(form.session(answer)).join();
    installation.heal();
    assertNextRequestIsFine(injected, form, candidate);
  }

  @ParameterizedTest
  @EnumSource
  void givesUpASlowProviderAfterItsBudget(ProviderOperation form) {
    var injected = injected("is slow, over the budget", form);
    var candidate = installation.candidate();
    var request = form.prepared(candidate);
    int delayMs = (int) form.budget().toMillis() + 5_000;
    installation.emulator().inject(form.route(), Map.of("delayMs", delayMs));

    injected.mustBe(504, "provider_timeout", form.budget(), request.get().join());

    // It accepts the call after the server has stopped waiting, and ends it when no peer connects.
    installation.balance().expectOrphans(form.makesCall() ? 1 : 0);
    assertHealed(injected, form, candidate);
  }

  @ParameterizedTest
  @EnumSource
  void namesAProviderThatRefusesConnections(ProviderOperation form) {
    var injected = injected("refuses connections", form);
    var candidate = installation.candidate();
    var request = form.prepared(candidate);
    installation.relay().refuse();

    injected.mustBe(502, "provider_error", form.budget(), request.get().join());

    assertHealed(injected, form, candidate);
  }

  @ParameterizedTest
  @EnumSource
  void namesAnAnswerThatIsLostInTransit(ProviderOperation form) {
    var injected = injected("accepts, and its answer is lost", form);
    var candidate = installation.candidate();
    var request = form.prepared(candidate);
    installation.relay().loseAnswers();

    injected.mustBe(502, "provider_error", form.budget(), request.get().join());

    // One call and not more: an exchange is not repeated once the offer may have arrived.
    installation.balance().expectOrphans(form.makesCall() ? 1 : 0);
    assertHealed(injected, form, candidate);
  }

  private InjectedFault injected(String what, ProviderOperation form) {
    return installation.report().injected("provider " + what + ": " + form.what());
  }

  private void assertHealed(InjectedFault injected, ProviderOperation form, Candidate candidate) {
    installation.heal();
    assertThat(installation.rows().ends(candidate.name())).containsOnly("ENDED FAILED");
    assertNextRequestIsFine(injected, form, candidate);
  }

  private void assertNextRequestIsFine(
      InjectedFault injected, ProviderOperation form, Candidate candidate) {
    var answer = form.prepared(candidate).get().join();
    injected.mustSucceed(form.success(), form.budget(), answer);
    injected.mustSucceed(204, ShortBudgets.DATABASE, candidate.end(form.session(answer)).join());
    installation.balance().assertSettled();
  }
}
