package com.vocahire.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job: a candidate in a real browser talks with the interviewer. */
@ExtendWith(OnRunningRehearsal.class)
class InterviewInBrowserIT {

  private static final String JOB = "Lighthouse keeper";
  private static final List<String> ANSWERS =
      List.of("I am ready.", "I kept two lighthouses.", "I stay calm in a storm.");
  private static final Duration A_TURN = Duration.ofSeconds(60);

  private final Endpoints endpoints;

  InterviewInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void aCandidateSignsInIsInterviewedAndEnds() throws Exception {
    var voice = SpokenAnswer.of("Well. " + String.join(" ", ANSWERS) + " And I like the sea.");
    try (var candidate = new CandidateBrowser(voice);
        var emulator = new Emulator(endpoints);
        var record = new InterviewRecord(endpoints)) {
      emulator.foretell(ANSWERS);
      int hangUps = emulator.requests("hangup");
      var page = candidate.page();

      signIn(page, "ada");
      startInterview(page);
      var row = record.latest(JOB);
      for (int turn = 0; turn < ANSWERS.size(); turn++) {
        awaitQuestion(page, turn);
        answer(candidate, emulator, row.callId(), turn);
      }
      awaitQuestion(page, ANSWERS.size());
      assertTheInterviewerIsHeard(page);
      assertThat(page.getByTestId("caption")).not().isEmpty();
      var shown = endInterview(page);

      var ended = record.latest(JOB);
      assertThat(ended.owner()).isEqualTo("ada");
      assertThat(ended.state()).isEqualTo("ENDED");
      assertThat(ended.endReason()).isEqualTo("COMPLETED");
      awaitRecord(record, row, shown);
      assertThat(record.conversation(row.id()).stream().filter(i -> i.role().equals("candidate")))
          .extracting(InterviewRecord.Item::text)
          .containsExactlyElementsOf(ANSWERS);
      assertTheCandidateWasHeardAndHungUp(emulator, row.callId(), hangUps);
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  private void signIn(Page page, String name) {
    page.navigate(endpoints.app() + "?jobTitle=" + JOB.replace(" ", "%20"));
    page.getByTestId("sign-in").click();
    page.locator("input[name=username]").fill(name);
    page.locator("button[type=submit]").click();
    page.getByTestId("allow-microphone").click();
  }

  private static void startInterview(Page page) {
    assertThat(page.locator("#interview")).hasAttribute("data-prepared", "true");
    page.getByTestId("start-interview").click();
    assertThat(page.locator("#interview"))
        .hasAttribute("data-state", "active", within(Duration.ofSeconds(20)));
    for (var step : List.of("microphone", "api", "session", "webrtc", "audio")) {
      assertThat(page.locator("#step-" + step)).hasAttribute("data-status", "done");
    }
  }

  /** Waits until the interviewer has said one thing more than there were answers, and is silent. */
  private static void awaitQuestion(Page page, int answers) {
    Awaitility.await("question " + (answers + 1))
        .atMost(A_TURN)
        .until(() -> said(page, "interviewer").size() > answers && isSilent(page));
  }

  private static boolean isSilent(Page page) {
    return !"interviewer".equals(page.locator("#interview").getAttribute("data-speaking"));
  }

  /** Speaks until the peer has heard speech, then is silent until the answer is written down. */
  private static void answer(
      CandidateBrowser candidate, Emulator emulator, String callId, int turn) {
    candidate.speaks();
    Awaitility.await("speech at the peer")
        .atMost(A_TURN)
        .until(
            () ->
                emulator
                        .call(callId)
                        .getJsonObject("heard")
                        .getJsonNumber("speechSeconds")
                        .doubleValue()
                    > 1.2 * (turn + 1));
    candidate.isSilent();
    Awaitility.await("answer " + (turn + 1))
        .atMost(A_TURN)
        .until(() -> said(candidate.page(), "candidate").contains(ANSWERS.get(turn)));
  }

  private static List<String> said(Page page, String role) {
    return conversation(page).stream()
        .filter(item -> item.role().equals(role))
        .map(InterviewRecord.Item::text)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<InterviewRecord.Item> conversation(Page page) {
    var items =
        (List<Map<String, Object>>)
            ((Map<String, Object>)
                    page.evaluate("document.querySelector('#interview').interview.debug()"))
                .get("conversation");
    return items.stream()
        .map(item -> new InterviewRecord.Item((String) item.get("role"), (String) item.get("text")))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static void assertTheInterviewerIsHeard(Page page) {
    var debug =
        (Map<String, Object>)
            page.evaluate("document.querySelector('#interview').interview.debug()");
    var inbound = (Map<String, Number>) ((Map<String, Object>) debug.get("call")).get("inbound");
    assertThat(inbound.get("packets").intValue()).isGreaterThan(300);
    assertThat(inbound.get("lost").intValue()).isZero();
    assertThat(inbound.get("totalAudioEnergy").doubleValue()).isGreaterThan(0.01);
  }

  private static List<InterviewRecord.Item> endInterview(Page page) {
    var shown = conversation(page);
    page.getByTestId("end-interview").click();
    assertThat(page.getByTestId("thank-you")).isVisible();
    assertThat(page.getByTestId("conversation").locator("li")).hasCount(shown.size());
    return shown;
  }

  private static void awaitRecord(
      InterviewRecord record, InterviewRecord.Row row, List<InterviewRecord.Item> shown) {
    Awaitility.await("the conversation in PostgreSQL")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(record.conversation(row.id())).containsExactlyElementsOf(shown));
  }

  private static void assertTheCandidateWasHeardAndHungUp(
      Emulator emulator, String callId, int hangUps) {
    Awaitility.await("the hang-up")
        .atMost(Duration.ofSeconds(10))
        .until(() -> emulator.requests("hangup") > hangUps);
    Awaitility.await("the call's end")
        .atMost(Duration.ofSeconds(10))
        .until(() -> emulator.call(callId).getString("state").equals("closed"));
    var heard = emulator.call(callId).getJsonObject("heard");
    assertThat(heard.getJsonArray("segments").size()).isGreaterThanOrEqualTo(ANSWERS.size());
  }

  private static LocatorAssertions.HasAttributeOptions within(Duration limit) {
    return new LocatorAssertions.HasAttributeOptions().setTimeout((double) limit.toMillis());
  }
}
