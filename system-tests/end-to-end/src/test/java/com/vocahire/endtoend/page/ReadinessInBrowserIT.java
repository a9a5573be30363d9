package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Before the interview: consent, a microphone that does not work, one that is blocked. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class ReadinessInBrowserIT {

  private final Endpoints endpoints;

  ReadinessInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void theCandidateAgreesTriesTheMicrophoneAndTheConsentIsKept() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I keep bees and I am ready."));
        var record = new InterviewRecord(endpoints)) {
      var page = candidate.page();
      var interviewPage = new InterviewPage(page);
      var readiness = page.getByTestId("readiness");
      interviewPage.signIn(endpoints, "Beekeeper", "bess");

      page.getByTestId("allow-microphone").click();
      assertThat(page.getByTestId("consent-error")).not().isEmpty();
      assertThat(page.getByTestId("consent")).isFocused();
      assertThat(page.evaluate("'candidate' in globalThis")).isEqualTo(false); // nothing was opened

      interviewPage.allowMicrophone();
      noSpeechIsDetected(readiness);
      candidate.speaks();
      assertThat(readiness).hasAttribute("data-microphone", "good");
      assertThat(page.getByTestId("microphones").locator("option:checked")).not().isEmpty();
      testsTheEcho(page.getByTestId("echo-test"), page.getByTestId("echo-note"));
      assertThat(readiness).hasAttribute("data-network", "good");

      page.getByTestId("start-interview").click();
      interviewPage.awaitConnection();
      assertTheConsentIsKept(record);
      interviewPage.end();
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  /** The part opens by itself and says why. */
  private static void noSpeechIsDetected(Locator readiness) {
    assertThat(readiness).hasAttribute("data-microphone", "silent");
    assertThat(readiness).hasAttribute("open", "");
    assertThat(readiness.getByTestId("readiness-microphone"))
        .containsText("There is no signal from this microphone");
  }

  private static void testsTheEcho(Locator button, Locator note) {
    button.click();
    assertThat(note).hasAttribute("data-phase", "recording");
    assertThat(note).hasAttribute("data-phase", "playing");
    assertThat(note).hasAttribute("data-phase", "done");
  }

  private void assertTheConsentIsKept(InterviewRecord record) throws Exception {
    var row = record.latest("Beekeeper");
    assertThat(
            record.value(
                "select consent_version from interview"
                    + " where id = ? and consented_at between created_at and now()",
                row.id()))
        .isEqualTo("1");
    try (var bess = Caller.candidate(endpoints, "bess")) {
      var kept = bess.get("interviews/" + row.id()).readEntity(JsonObject.class);
      assertThat(kept.getJsonObject("consent").getString("version")).isEqualTo("1");
      assertThat(kept.getJsonObject("consent").getString("givenAt"))
          .isEqualTo(kept.getString("createdAt"));
    }
  }

  /**
   * U+0000 and half a surrogate pair in UTF-8. A percent sign that escapes nothing is no URI at all
   * (RFC 3986, 2.1), and WildFly answers 400 before anything of ours is asked.
   */
  @Test
  void aLinkWithWhatNoDatabaseHoldsOpensAnInterview() throws Exception {
    var link = "?jobTitle=Odd%00%ED%A0%80%20baker&company=100%25%00&jobDescription=";
    var title = "Odd\uFFFD\uFFFD\uFFFD\uFFFD baker";
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."));
        var record = new InterviewRecord(endpoints)) {
      var page = candidate.page();
      var interviewPage = new InterviewPage(page);
      interviewPage.signInBy(endpoints, link + "x".repeat(300) + "%00", "odo");
      assertThat(page.locator("#headline")).hasText(title);

      interviewPage.start();
      interviewPage.end();

      assertThat(record.latest(title).owner()).isEqualTo("odo");
    }
  }

  @Test
  void aBlockedMicrophoneIsExplainedForThisBrowser() throws Exception {
    var blocked = "--use-fake-ui-for-media-stream=deny";
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."), blocked)) {
      var interviewPage = new InterviewPage(candidate.page());
      interviewPage.signIn(endpoints, "Hatter", "hank");

      interviewPage.allowMicrophone();

      interviewPage.assertFailed("microphone_denied");
      assertThat(candidate.page().getByTestId("unblock")).containsText("In Chrome or Edge");
    }
  }
}
