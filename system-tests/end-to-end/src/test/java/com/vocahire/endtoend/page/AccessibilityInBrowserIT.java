package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.Accessibility;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.Keyboard;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page is everyone's: with a keyboard, a screen reader, a phone, in four languages. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class AccessibilityInBrowserIT {

  private final Endpoints endpoints;
  private final Emulator emulator;

  AccessibilityInBrowserIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void aCandidateWhoReadsGermanIsInterviewedByKeyboardAndScreenReader() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Ich bin bereit."));
        var record = new InterviewRecord(endpoints)) {
      var page = candidate.page();
      var keyboard = new Keyboard(page);
      page.setExtraHTTPHeaders(Map.of("Accept-Language", "fr;q=0.3, de-AT, en;q=0.5"));
      page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      page.navigate(endpoints.app() + "?jobTitle=Steuermann");
      new Accessibility(page)
          .assertForEveryone("signed out", "heading \"Steuermann\" [level=1]", "Was Sie erwartet");
      keyboard.uses(page.getByTestId("sign-in"), "Enter");
      page.locator("input[name=username]").fill("greta");
      page.keyboard().press("Enter");

      assertThat(page.getByTestId("allow-microphone")).isVisible();
      agrees(page, keyboard);
      new Accessibility(page)
          .assertForEveryone("ready", "status: Bitte erlauben Sie", "button \"Mikrofon erlauben\"");
      keyboard.uses(page.getByTestId("allow-microphone"), "Enter");
      assertFocus(page.getByTestId("start-interview"));
      new Accessibility(page)
          .assertForEveryone("prepared", "status: Alles bereit", "button \"Gespräch beginnen\"");
      page.keyboard().press("Enter");

      new InterviewPage(page).awaitConnection();
      assertFocus(page.getByTestId("end-interview"));
      assertThat(page.getByTestId("caption")).not().isEmpty();
      new Accessibility(page)
          .assertForEveryone("active", "log \"Untertitel\": Hello", "timer", "listitem");
      assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
      var row = record.latest("Steuermann");
      assertThat(emulator.call(row.callId()).required("language").asText()).isEqualTo("de");
      assertThat(record.value("select language from interview where id = ?", row.id()))
          .isEqualTo("de");
      keyboard.uses(page.getByTestId("end-interview"), "Enter");

      assertFocus(page.locator("#ended-heading"));
      new Accessibility(page)
          .assertForEveryone("ended", "heading \"Vielen Dank\" [level=2]", "status: Alles, was");
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void aFailureIsAnnouncedToEveryone() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Estoy aquí."))) {
      var page = candidate.page();
      var interviewPage = new InterviewPage(page);
      page.setExtraHTTPHeaders(Map.of("Accept-Language", "es-MX"));
      interviewPage.signIn(endpoints, "Cocinera", "elena");
      assertThat(page.locator("html")).hasAttribute("lang", "es");
      emulator.inject(Map.of("calls", Map.of("status", 500, "times", 1)));
      interviewPage.click();

      interviewPage.assertFailed("provider_error");
      assertFocus(page.getByTestId("way-out"));
      new Accessibility(page)
          .assertForEveryone("error", "alert:", "heading \"Algo ha salido mal\" [level=2]");
    }
  }

  @Test
  void theChosenLanguageStaysOverSigningInAndReloading() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am here."))) {
      var page = candidate.page();
      var keyboard = new Keyboard(page);
      page.navigate(endpoints.app() + "?jobTitle=Pilot&company=Alas&lang=es");
      assertThat(page.locator("html")).hasAttribute("lang", "es");
      assertThat(page.locator("#company")).hasText("Entrevista de voz con Alas");
      keyboard.uses(page.locator("#languages summary"), "Enter");
      new Accessibility(page).assertForEveryone("choice of language", "Idioma", "link \"Deutsch\"");
      keyboard.uses(page.locator("#languages summary"), "Enter"); // leaving it closes it
      keyboard.uses(page.locator("#languages a[hreflang=zh]"), "Enter");
      assertChinese(page);
      page.getByTestId("sign-in").click();
      page.locator("input[name=username]").fill("zoe");
      page.locator("button[type=submit]").click();

      assertThat(page.getByTestId("allow-microphone")).isVisible();
      assertChinese(page);
      assertThat(page.getByTestId("interview-language")).hasValue("zh");
      page.reload();
      assertThat(page.getByTestId("allow-microphone")).isVisible();
      assertChinese(page);
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  private static void assertChinese(Page page) {
    assertThat(page.locator("html")).hasAttribute("lang", "zh");
    assertThat(page).hasTitle("Pilot – 语音面试");
    assertThat(page.locator("#company")).hasText("Alas 的语音面试");
  }

  /** Agrees to whatever has to be agreed to. */
  private static void agrees(Page page, Keyboard keyboard) {
    page.locator("input[type=checkbox][required]:visible")
        .all()
        .forEach(box -> keyboard.uses(box, "Space"));
  }

  private static void assertFocus(Locator element) {
    assertThat(element).isFocused();
  }
}
