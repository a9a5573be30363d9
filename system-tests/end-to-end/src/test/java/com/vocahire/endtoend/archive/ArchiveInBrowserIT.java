package com.vocahire.endtoend.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.Accessibility;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A candidate returns after the interview: the list, what was said, feedback, a file, the erasure.
 */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class ArchiveInBrowserIT {

  private static final int TURNS = 2_000;
  private static final String ANSWER =
      "Soup <img src=x onerror=alert(1)> & fish, for eleven years.";

  /**
   * The most turns that one task of the page has shown: a mutation observer runs after each task.
   */
  private static final String WATCH =
      """
      globalThis.mostTurns = 0;
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
        const turns = added.filter((node) => node.matches?.('[data-testid=transcript] > li')).length;
        globalThis.mostTurns = Math.max(globalThis.mostTurns, turns);
      }).observe(document, { childList: true, subtree: true });
      """;

  /** What js/archive/transcript-view.js shows at once. */
  private static final int BATCH = 100;

  private final String name = "newcomer-" + UUID.randomUUID();
  private final Endpoints endpoints;
  private final Caller ada;

  ArchiveInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    ada = Caller.candidate(endpoints, name);
  }

  @AfterEach
  void close() {
    ada.close();
  }

  @Test
  void whatIsKeptIsFoundReadAndTakenAway() throws Exception {
    String id = longConversation();
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Hello."))) {
      var page = candidate.page();
      page.addInitScript(WATCH);
      signIn(page, "interviews.xhtml");
      assertThat(page.getByTestId("interviews").locator("li")).hasCount(1);
      page.getByTestId("interviews").locator("a").click();

      assertThat(page).hasURL(endpoints.app() + "record.xhtml?id=" + id);
      assertShowsEveryTurnWithoutHoldingThePage(page);
      assertFeedbackIsWritten(page);
      assertTakenAway(page, id);
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsErasedIsGone() throws Exception {
    String id = ada.ended();
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Hello."))) {
      var page = candidate.page();
      signIn(page, "record.xhtml?id=" + id);
      assertThat(page.getByTestId("erase")).isVisible();
      new Accessibility(page).assertForEveryone("record", "button \"Download");
      page.getByTestId("all-interviews").click();
      page.getByTestId("interviews").locator("a").focus();
      new Accessibility(page).assertForEveryone("interviews", "listitem");
      page.keyboard().press("Enter");
      assertErased(page, id);
      // Chromium says so of the one that is not here, which was asked for on purpose.
      assertThat(candidate.complaints())
          .hasSize(1)
          .allSatisfy(of404 -> assertThat(of404).contains("404"));
    }
  }

  private void signIn(Page page, String start) {
    page.navigate(endpoints.app() + start);
    page.getByTestId("sign-in").click();
    page.locator("input[name=username]").fill(name);
    page.locator("button[type=submit]").click();
  }

  private static void assertShowsEveryTurnWithoutHoldingThePage(Page page) {
    var turns = page.getByTestId("transcript").locator("li");
    assertThat(turns).hasCount(TURNS);
    assertThat(turns.nth(1)).containsText(ANSWER);
    assertThat(page.evaluate("mostTurns")).isEqualTo(BATCH);
    assertThat(page.getByTestId("facts")).containsText("Closed early");
  }

  private static void assertTakenAway(Page page, String id) throws Exception {
    var text = page.waitForDownload(() -> page.getByTestId("download-text").click());
    assertThat(text.suggestedFilename()).isEqualTo("interview-" + id + ".txt");
    assertThat(Files.readString(text.path())).startsWith("Interview " + id).contains(ANSWER);
    var json = page.waitForDownload(() -> page.getByTestId("download-json").click());
    assertThat(json.suggestedFilename()).isEqualTo("interview-" + id + ".json");
    assertThat(Files.readString(json.path())).startsWith("{").contains("\"transcript\"");
  }

  private static void assertFeedbackIsWritten(Page page) {
    page.getByTestId("ask-feedback").click();

    assertThat(page.getByTestId("feedback")).containsText("Written by a machine");
    assertThat(page.getByTestId("report").locator("blockquote").first()).hasText(ANSWER);
    assertThat(page.getByTestId("report").locator("[data-outcome=not_answered]").first())
        .containsText("Not answered.");
    assertThat(page.getByTestId("ask-feedback")).isHidden();
    assertThat(page.locator("#feedback-title")).isFocused();
  }

  private void assertErased(Page page, String id) {
    page.getByTestId("erase").click();
    page.getByTestId("erase-dialog").locator("button[value=no]").click();
    assertThat(page).hasURL(endpoints.app() + "record.xhtml?id=" + id);
    page.getByTestId("erase").click();
    page.getByTestId("erase-yes").click();

    assertThat(page).hasURL(endpoints.app() + "interviews.xhtml");
    assertThat(page.getByTestId("notice")).hasText("The interview was erased.");
    assertThat(page.getByTestId("empty")).isVisible();
    page.navigate(endpoints.app() + "record.xhtml?id=" + id);
    assertThat(page.getByTestId("missing")).containsText("was erased");
    page.navigate(endpoints.app() + "record.xhtml?id=" + UUID.randomUUID());
    assertThat(page.getByTestId("missing")).containsText("is not here");
    assertThat(ada.get("interviews/" + id).readEntity(JsonObject.class)).containsKey("erasedAt");
  }

  @Test
  void anotherPersonsInterviewIsNotHereAndSigningInComesBackToIt() throws Exception {
    String id = ada.ended();
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Hello."))) {
      var page = candidate.page();
      page.navigate(endpoints.app() + "record.xhtml?id=" + id);
      page.getByTestId("sign-in").click();
      page.locator("input[name=username]").fill("newcomer-" + UUID.randomUUID());
      page.locator("button[type=submit]").click();

      assertThat(page).hasURL(endpoints.app() + "record.xhtml?id=" + id);
      assertThat(page.getByTestId("missing")).containsText("is not here");
      Locator list = page.getByTestId("missing").locator("a");
      list.click();
      page.waitForLoadState(LoadState.DOMCONTENTLOADED);
      assertThat(page.getByTestId("empty")).isVisible();
    }
  }

  private String longConversation() {
    String id = ada.connecting();
    for (int from = 0; from < TURNS; from += 200) {
      var items = new ArrayList<Map<String, String>>();
      IntStream.range(from, from + 200).forEach(i -> items.add(turn(i)));
      assertThat(ada.put("realtime-session/" + id + "/transcript", Map.of("items", items)))
          .extracting(Response::getStatus)
          .isEqualTo(204);
    }
    ada.delete("realtime-session/" + id).close();
    return id;
  }

  /** One question that is answered, one that is not, then talk. */
  private static Map<String, String> turn(int place) {
    var words = List.of("What do you cook best?", ANSWER, "And why here?");
    var text = place < words.size() ? words.get(place) : "Said in turn " + place + ".";
    var previous = place == 0 ? null : "item_" + (place - 1);
    var item = new HashMap<>(Items.named("item_" + place, previous, text));
    item.put("role", place == 1 ? "candidate" : "interviewer");
    return item;
  }
}
