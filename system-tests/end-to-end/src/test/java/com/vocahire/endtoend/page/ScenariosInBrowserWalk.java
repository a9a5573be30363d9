package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.Scenario;
import com.vocahire.endtoend.testkit.browser.ScenarioCandidate;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.control.Machine;
import com.vocahire.testkit.profile.OnRehearsal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What candidates see when things go wrong, and that nothing they said is lost: {@link
 * ScenarioReport}. Other tests cover microphones, time limit and expired token.
 */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class ScenariosInBrowserWalk {

  private static final String ANSWER = "I keep bees.";
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Machine machine;

  ScenariosInBrowserWalk(Endpoints endpoints, Emulator emulator, Machine machine) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    this.machine = machine;
  }

  @AfterEach
  void leaveTheProviderAsItWas() {
    emulator.answerNear();
    emulator.heal();
  }

  @Test
  void nothingThatWasSaidIsLost() throws Exception {
    try (var browser = new CandidateBrowser(SpokenAnswer.of("Well. " + ANSWER + " I like honey."));
        var record = new InterviewRecord(endpoints)) {
      emulator.answerFarAway(0);
      var silent = new ScenarioCandidate(Scenario.PROVIDER_SILENT, browser, record);
      meetsSilence(silent, emulator);
      var longLoss = begun(Scenario.MEDIA_DROPPED_30_S, browser, record);
      emulator.cutOff(longLoss.row().callId(), LONG);
      longLoss.candidate().hasNetwork(false); // else a new call would be there in seconds
      var over = Instant.now().plus(LONG);
      var shortLoss = begun(Scenario.MEDIA_DROPPED_3_S, browser, record);
      emulator.cutOff(shortLoss.row().callId(), Duration.ofSeconds(3));
      var hungUp = begun(Scenario.HUNG_UP_BY_PROVIDER, browser, record);
      emulator.hangUp(hungUp.row().callId());
      assertThat(hungUp.candidate().page().getByTestId("notice")).containsText("The line");
      hungUp.reports("when the provider had hung up");
      var unplugged = begun(Scenario.DEVICE_UNPLUGGED, browser, record);
      unplugged.candidate().unplugsTheMicrophone();
      longLoss.reports("without media");
      gaveUp(silent);
      unplugged.reports("when it was pulled out");
      unplugged.endsWithNothingLost();
      Waiting.await("the long loss over").until(() -> Instant.now().isAfter(over));
      longLoss.candidate().hasNetwork(true);
      reloads(begun(Scenario.TAB_RELOADED, browser, record), emulator);
      opensAnotherTab(begun(Scenario.TWO_TABS, browser, record), emulator, record);
      continues(shortLoss, emulator);
      for (var guest : List.of(hungUp, longLoss)) {
        isAskedOn(guest);
        continues(guest, emulator);
      }
      outlivesTheServer(begun(Scenario.SERVER_RESTARTED, browser, record), emulator, machine);
    }
  }

  private ScenarioCandidate begun(
      Scenario scenario, CandidateBrowser browser, InterviewRecord record) throws Exception {
    var guest = new ScenarioCandidate(scenario, browser.another(), record);
    guest.begin(endpoints);
    return guest;
  }

  /** Only this one does: the fault heals after one request. */
  private void meetsSilence(ScenarioCandidate guest, Emulator emulator) {
    guest.arrive(endpoints);
    int before = emulator.requests("calls");
    emulator.inject(Map.of("calls", Map.of("silence", true, "times", 1)));
    guest.interviewPage().click();
    Waiting.await("the provider asked").until(() -> emulator.requests("calls") > before);
  }

  private static void gaveUp(ScenarioCandidate guest) throws Exception {
    guest.awaitState("error");
    guest.interviewPage().assertFailed("provider_timeout");
    guest.reports("when the provider had said nothing for 15 s");
    guest.saidNothing();
  }

  /** In a new call the interviewer continues by itself, with what was not asked yet. */
  private static void isAskedOn(ScenarioCandidate guest) {
    guest.awaitState("active");
    guest.awaitQuestion(2);
  }

  /** The same interview, after whatever it was: an answer arrives, and another question. */
  private static void continues(ScenarioCandidate guest, Emulator emulator) throws Exception {
    guest.awaitState("active");
    guest.answers(emulator, ANSWER);
    guest.reports("afterwards");
    guest.endsWithNothingLost();
  }

  private static void reloads(ScenarioCandidate guest, Emulator emulator) throws Exception {
    var page = guest.candidate().page();
    page.reload();
    assertThat(page.getByTestId("resume")).isVisible();
    guest.reports("when the page was there again");
    guest.interviewPage().resume();
    isAskedOn(guest);
    continues(guest, emulator);
  }

  private void opensAnotherTab(ScenarioCandidate guest, Emulator emulator, InterviewRecord record)
      throws Exception {
    var tab = new ScenarioCandidate(Scenario.TWO_TABS, guest.candidate().anotherTab(), record);
    var page = tab.candidate().page();
    page.navigate(endpoints.app());
    page.getByTestId("sign-in").click(); // the provider knows who it is
    assertThat(page.getByTestId("resume")).isVisible();
    tab.reports("in the second tab");
    tab.interviewPage().resume();
    isAskedOn(tab);
    guest.awaitState("ended");
    guest.reports("in the first tab, then");
    continues(tab, emulator);
  }

  /** Interviewer and candidate talk on; what they say is kept when the server is back. */
  private static void outlivesTheServer(ScenarioCandidate guest, Emulator emulator, Machine machine)
      throws Exception {
    machine.killServer();
    guest.answers(emulator, ANSWER);
    guest.reports("while the server was gone");
    machine.startServer(Map.of());
    guest.endsWithNothingLost();
    guest.reports("when it was back");
  }
}
