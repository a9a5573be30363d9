package com.vocahire.endtoend.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.HostingPage;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in, staying signed in, signing out; with the provider's session, or a hosting page. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class SignInInBrowserIT {

  private static final String STORED =
      "() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage),"
          + " document.cookie])";

  private final Endpoints endpoints;

  SignInInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void theTokenIsNowhereButInMemoryAndAReloadSignsInAgain() throws Exception {
    try (var candidate = new CandidateBrowser(voice())) {
      var page = candidate.page();
      var tokens = new TokensInBrowser(page);
      new InterviewPage(page).signIn(endpoints, "Tinker", "tess");
      assertThat(page.getByTestId("allow-microphone")).isVisible();
      new InterviewPage(page).allowMicrophone();
      assertThat(page.getByTestId("start-interview")).isVisible();
      assertThat(tokens.sent()).isNotEmpty();
      assertKeepsNo(tokens.sent(), page);

      page.reload();

      assertThat(page.getByTestId("allow-microphone")).isVisible();
      assertThat(page.locator("#account")).hasText("tess");
      assertThat(page.locator("#headline")).hasText("Tinker");
      assertKeepsNo(tokens.sent(), page);
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void whoSignedOutIsSignedOutHereAndAtTheProvider() throws Exception {
    try (var candidate = new CandidateBrowser(voice())) {
      var page = candidate.page();
      new InterviewPage(page).signIn(endpoints, "Tailor", "tim");

      assertThat(page.getByTestId("sign-out")).isVisible();
      page.getByTestId("sign-out").click();

      assertThat(page.getByTestId("sign-in")).isVisible();
      assertThat(page.locator("#headline")).hasText("Tailor");
      assertThat(page.locator("#account")).isEmpty();
      page.reload();
      page.getByTestId("sign-in").click();
      assertThat(page.locator("input[name=username]")).isVisible();
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void aHostingPageSignsInAndHandsOutATokenForEachRequest() throws Exception {
    try (var candidate = new CandidateBrowser(voice());
        var record = new InterviewRecord(endpoints);
        var host = new HostingPage(endpoints, () -> token("gus"))) {
      var page = candidate.page();
      page.navigate(HostingPage.ORIGIN);
      var frame = page.frameLocator("iframe[name=interview]");
      frame.getByTestId("consent").check();
      frame.getByTestId("allow-microphone").click();
      frame.getByTestId("start-interview").click();

      assertThat(frame.getByTestId("end-interview")).isVisible();
      int asked = host.asked();
      frame.getByTestId("end-interview").click();

      assertThat(frame.getByTestId("delivery")).containsText("has reached the hiring team");
      assertThat(record.latest("Gatekeeper").owner()).isEqualTo("gus");
      assertThat(asked).isGreaterThan(1);
      assertThat(host.asked()).isGreaterThan(asked);
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void noOtherSiteShowsThePageInAFrame() throws Exception {
    try (var candidate = new CandidateBrowser(voice());
        var host = new HostingPage(endpoints, () -> "")) {
      var page = candidate.page();

      page.navigate(HostingPage.ORIGIN.replace("127.0.0.1", "localhost"));

      page.waitForCondition(
          () -> candidate.complaints().stream().anyMatch(it -> it.contains("frame-ancestors")));
      assertThat(host.asked()).isZero();
    }
  }

  private String token(String name) {
    try (var caller = Caller.candidate(endpoints, name)) {
      return caller.authorization().replaceFirst("Bearer ", "");
    }
  }

  private static void assertKeepsNo(List<String> tokens, Page page) {
    var kept = page.evaluate(STORED) + " " + page.context().cookies();
    assertThat(kept).doesNotContain("eyJ", "access_token", "id_token");
    assertThat(tokens).noneSatisfy(token -> assertThat(kept).contains(token));
  }

  private static Path voice() throws Exception {
    return SpokenAnswer.of("I am here.");
  }
}
