package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.Scenario;
import com.vocahire.endtoend.testkit.browser.ScenarioCandidate;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A candidate without a microphone, or without leave to use it, is informed and loses nothing. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class NoMicrophoneInBrowserIT {

  private final Endpoints endpoints;

  NoMicrophoneInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void noMicrophoneIsExplained() throws Exception {
    try (var candidate = CandidateBrowser.withoutMicrophone()) {
      isExplained(Scenario.NO_MICROPHONE, candidate, "microphone_missing");
    }
  }

  @Test
  void aMicrophoneThatMayNotBeUsedIsExplained() throws Exception {
    var denied = "--use-fake-ui-for-media-stream=deny";
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."), denied)) {
      isExplained(Scenario.PERMISSION_DENIED, candidate, "microphone_denied");
    }
  }

  private void isExplained(Scenario scenario, CandidateBrowser candidate, String failure)
      throws Exception {
    try (var record = new InterviewRecord(endpoints)) {
      var guest = new ScenarioCandidate(scenario, candidate, record);
      guest.arrive(endpoints);
      guest.interviewPage().allowMicrophone();

      guest.interviewPage().assertFailed(failure);
      assertThat(candidate.page().locator("#step-api"))
          .not()
          .hasAttribute("data-status", "failed"); // it was called off

      guest.reports("when the microphone was asked for");
      guest.openedNothing();
    }
  }
}
