package com.vocahire.endtoend.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.Scenario;
import com.vocahire.endtoend.testkit.browser.ScenarioReport;
import com.vocahire.endtoend.testkit.browser.TakingTurns;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An interview outlives its token, and the session at the provider. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class SignInEndsInBrowserIT {

  private static final List<String> ANSWERS = List.of("I sail.", "I repair nets.");

  /** The provider's cookie. */
  private static final String SESSION = "rehearsal-session";

  private static final Duration LIFE = Duration.ofSeconds(20);

  private final Endpoints endpoints;
  private final Emulator emulator;

  SignInEndsInBrowserIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void nothingIsLostWhenBothEndAndTheCandidateSignsInAgain() throws Exception {
    try (var candidate =
            new CandidateBrowser(
                SpokenAnswer.of("Well. " + String.join(" ", ANSWERS) + " And I like the quiet."));
        var record = new InterviewRecord(endpoints)) {
      var page = candidate.page();
      var tokens = new TokensInBrowser(page);
      var interviewPage = new InterviewPage(page);
      interviewPage.signInForShort(endpoints, "Fisher", "finn", LIFE);
      interviewPage.start();
      var row = record.latest("Fisher");
      var turns = new TakingTurns(candidate, interviewPage, emulator, row.callId(), ANSWERS);
      turns.awaitInterviewer(0);
      tokens.awaitGiven(2);
      var renewed = tokens.lastGiven();
      turns.answer(0);
      turns.awaitInterviewer(1);
      awaitDelivered(record, row, interviewPage);
      assertThat(tokens.sent()).contains(renewed);

      page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
      awaitNoticeThatItIsOver(page);
      tokens.awaitTheEndOfTheLast();
      turns.answer(1);
      turns.awaitInterviewer(2);
      assertThat(record.items(row.id())).isLessThan(interviewPage.conversation().size());
      assertThat(page.locator("#interview")).hasAttribute("data-state", "active");
      ScenarioReport.sees(Scenario.TOKEN_EXPIRED, "with no token that is valid", page);

      signInAgainAs(page, "another user");
      assertThat(page.getByTestId("sign-in-again-note")).containsText("sign in again as finn");
      signInAgainAs(page, "finn");

      assertThat(page.getByTestId("sign-in-again")).isHidden();
      awaitDelivered(record, row, interviewPage);
      interviewPage.end();
      interviewPage.assertEnded("Thank you");
      assertThat(record.latest("Fisher").endReason()).isEqualTo("COMPLETED");
      int kept = record.items(row.id());
      assertThat(kept).isEqualTo(interviewPage.conversation().size());
      ScenarioReport.holds(Scenario.TOKEN_EXPIRED, record.latest("Fisher"), kept);
    }
  }

  private static void awaitNoticeThatItIsOver(Page page) {
    assertThat(page.getByTestId("sign-in-again")).isVisible();
    assertThat(page.getByTestId("sign-in-again")).containsText("You can continue talking");
  }

  private void awaitDelivered(
      InterviewRecord record, InterviewRecord.Row row, InterviewPage interviewPage) {
    Waiting.await("the conversation in PostgreSQL")
        .untilAsserted(
            () ->
                assertThat(record.conversation(row.id())).isEqualTo(interviewPage.conversation()));
  }

  private static void signInAgainAs(Page page, String name) {
    var window = page.waitForPopup(() -> page.getByTestId("sign-in-again-now").click());
    window.locator("input[name=username]").fill(name);
    window.waitForClose(() -> window.locator("button[type=submit]").click());
  }
}
