package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.Screenshots;
import com.vocahire.endtoend.testkit.browser.TakingTurns;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.database.ThousandInterviews;
import com.vocahire.endtoend.testkit.rehearsal.RelayProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page, as it is when it is used: {@link Screenshots}. */
@Tag("browser")
@OnRehearsal(RelayProfile.class)
class EveryPageInBrowserWalk {

  private static final String JOB = "Software engineer";
  private static final String ANSWER = "I build tools for nurses, and I listen before I build.";
  private static final String WITHOUT_UDP = "--webrtc-ip-handling-policy=disable_non_proxied_udp";
  private static final String MONTH =
      "select count(*) from interview where created_at > now() - interval '29 days'";

  private static Path voice;

  private final Endpoints endpoints;
  private final Emulator emulator;

  EveryPageInBrowserWalk(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @BeforeAll
  static void speak() throws Exception {
    voice = SpokenAnswer.of("Well. " + ANSWER + " And I like that.");
  }

  @Test
  void anInterviewAndWhatIsKeptOfIt() throws Exception {
    try (var candidate = new CandidateBrowser(voice)) {
      before(candidate);
      during(candidate, emulator);
      after(candidate.page());
    }
  }

  private void before(CandidateBrowser candidate) {
    var page = candidate.page();
    var interviewPage = new InterviewPage(page);
    page.navigate(endpoints.app() + "?jobTitle=Software%20engineer&company=Example%20Ltd");
    Screenshots.show("interview-1-signed-out", page, "button \"Sign in\"");
    interviewPage.signIn(endpoints, JOB, "Ada");
    assertThat(page.getByTestId("allow-microphone")).isVisible();
    Screenshots.show("interview-2-consent", page, "button \"Allow microphone\"");
    interviewPage.prepare();
    candidate.speaks();
    var readiness = page.getByTestId("readiness");
    if (readiness.getAttribute("open") == null) {
      readiness.locator("summary").click();
    }
    assertThat(readiness).hasAttribute("data-network", "good");
    assertThat(readiness).hasAttribute("data-microphone", "good");
    Screenshots.show("interview-3-device-check", page, "You can be heard well");
    candidate.isSilent();
  }

  private void during(CandidateBrowser candidate, Emulator emulator) throws Exception {
    var page = candidate.page();
    var interviewPage = new InterviewPage(page);
    page.getByTestId("start-interview").click();
    interviewPage.awaitConnection();
    try (var record = new InterviewRecord(endpoints)) {
      var call = record.latest(JOB).callId();
      new TakingTurns(candidate, interviewPage, emulator, call, List.of(ANSWER)).toTheEnd();
    }
    Screenshots.show("interview-4-live", page, "button \"Mute\"");
    page.getByTestId("write").click();
    page.getByTestId("call-settings").click();
    Screenshots.show("interview-5-live-settings", page, "combobox \"Microphone\"");
    page.reload();
    assertThat(page.getByTestId("resume")).isVisible();
    Screenshots.show("interview-6-found-again", page, "button \"Continue the interview\"");
    interviewPage.resume();
    interviewPage.awaitConnection();
    interviewPage.end();
    interviewPage.assertEnded("Thank you");
    Screenshots.show("interview-7-ended", page, "heading \"Thank you\"");
  }

  private void after(Page page) {
    page.getByTestId("to-record").click();
    page.getByTestId("ask-feedback").click();
    assertThat(page.getByTestId("feedback")).containsText("Written by a machine");
    Screenshots.show("record", page, "heading \"Software engineer\"");
    page.getByTestId("erase").click();
    Screenshots.take("record-erase", page); // a dialog keeps the focus to itself
    page.getByTestId("erase-dialog").locator("button[value=no]").click();
    page.getByTestId("all-interviews").click();
    assertThat(page.getByTestId("interviews").locator("li")).hasCount(1);
    Screenshots.show("interviews", page, "link");
  }

  @Test
  void anInterviewThatFails() throws Exception {
    try (var candidate = new CandidateBrowser(voice)) {
      var interviewPage = new InterviewPage(candidate.page());
      interviewPage.signIn(endpoints, JOB, "Bob");
      emulator.inject(Map.of("calls", Map.of("status", 500, "times", 1)));
      interviewPage.click();
      interviewPage.assertFailed("provider_error");
      Screenshots.show("interview-8-error", candidate.page(), "alert:");
      candidate.page().navigate(endpoints.app() + "record.xhtml?id=" + new UUID(0, 0));
      assertThat(candidate.page().getByTestId("missing")).containsText("is not here");
      Screenshots.show("record-missing", candidate.page(), "link");
    }
  }

  @Test
  void theConnectionCheckWhereUdpIsBlocked() throws Exception {
    try (var candidate = new CandidateBrowser(voice, WITHOUT_UDP)) {
      var page = candidate.page();
      page.navigate(endpoints.app() + "diagnostics.xhtml");
      signIn(page, "candidate");
      assertThat(page.getByTestId("run")).isVisible();
      Screenshots.show("diagnostics-1-before", page, "button \"Start the check\"");
      page.getByTestId("run").click();
      assertThat(page.locator("#records")).hasAttribute("data-outcome", "failed");
      page.getByTestId("send").click();
      assertThat(page.getByTestId("done")).not().isEmpty();
      Screenshots.show("diagnostics-2-done", page, "Relay by UDP");
    }
  }

  @Test
  void theOperatorsPageWithAThousandInterviews() throws Exception {
    try (var all = new ThousandInterviews(endpoints);
        var operator = new CandidateBrowser(voice)) {
      var page = operator.page();
      page.navigate(endpoints.app() + "operations.xhtml");
      signIn(page, "operator");
      page.getByTestId("span").selectOption("month");
      assertThat(page.getByTestId("charts")).hasAttribute("data-span", "month");
      assertThat(page.locator("[data-outcome=all] dd")).hasText("%,d".formatted(all.count(MONTH)));
      Screenshots.show("operations", page, "heading \"How they ended\"");
    }
  }

  private static void signIn(Page page, String role) {
    page.getByTestId("sign-in").click();
    page.locator("[name=username]").fill("Olga");
    page.locator("#role").selectOption(role);
    page.locator("[type=submit]").click();
  }
}
