package com.vocahire.endtoend.hiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.browser.Accessibility;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A recruiter at the pages: creates a position, plans its questions, invites candidates. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class PositionsInBrowserIT {

  private static final Pattern POSITION = Pattern.compile(".*/position\\.xhtml\\?id=[0-9a-f-]{36}");

  private final Endpoints endpoints;
  private final String name = "rita-" + UUID.randomUUID();
  private final Caller recruiter;

  PositionsInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    recruiter = Caller.named(endpoints, name, "recruiter");
  }

  @AfterEach
  void close() {
    recruiter.close();
  }

  @Test
  void aRecruiterCreatesAPositionAndPlansItsQuestions() {
    try (var browser = CandidateBrowser.withoutMicrophone()) {
      var page = browser.page();
      signIn(page, "positions.xhtml", "recruiter");
      assertThat(page.getByTestId("empty")).isVisible();
      new Accessibility(page)
          .assertForEveryone("no positions", "textbox \"Title\"", "button \"Create\"");
      page.getByTestId("create").click();
      assertThat(page.getByTestId("new-title")).isFocused();
      assertThat(page.getByTestId("new-title")).hasAttribute("aria-invalid", "true");
      page.getByTestId("new-title").fill("Welder");
      page.getByTestId("new-company").fill("Hull & Keel");
      page.getByTestId("create").click();

      assertThat(page).hasURL(POSITION);
      assertThat(page.locator("#position-title")).hasText("Welder");
      assertPlanned(page);
      new Accessibility(page)
          .assertForEveryone("position", "button \"Save the plan\"", "group \"Question 2\"");
      page.getByTestId("positions-link").click();
      assertThat(page.getByTestId("positions").locator("li")).hasCount(1);
      new Accessibility(page).assertForEveryone("positions", "link \"Welder");
    }
  }

  private static void assertPlanned(Page page) {
    page.getByTestId("save-plan").click();
    assertThat(question(page, 0)).isFocused(); // it has no text yet
    question(page, 0).fill("Why do you weld?");
    page.getByTestId("add-question").click();
    assertThat(question(page, 1)).isFocused();
    question(page, 1).fill("What do you weld?");
    page.getByTestId("questions").locator("[data-action=up]:visible").click();
    assertThat(question(page, 0)).hasValue("What do you weld?");
    page.getByTestId("questions").locator("summary").first().click();
    page.locator("[data-field='questions[0].rubric']").fill("names materials");
    assertThat(page.getByTestId("plan-unsaved")).hasText("Not saved yet");
    page.getByTestId("save-plan").click();

    assertThat(page.getByTestId("plan-version")).containsText("Version 1,");
    assertThat(page.getByTestId("plan-unsaved")).isEmpty();
    page.getByTestId("preview").click();
    assertThat(page.getByTestId("preview-text")).containsText("Why do you weld?");
    assertThat(page.getByTestId("preview-text")).not().containsText("names materials");
  }

  @Test
  void whoSavesSecondLosesNothing() {
    var id = created();
    save(id, "If-None-Match", "*", 20);
    try (var browser = CandidateBrowser.withoutMicrophone()) {
      var page = browser.page();
      signIn(page, "position.xhtml?id=" + id, "recruiter");
      question(page, 0).fill("Mine?");
      save(id, "If-Match", "\"1\"", 30);
      page.getByTestId("save-plan").click();

      assertThat(page.getByTestId("plan-newer")).containsText("The length is different.");
      assertThat(question(page, 0)).hasValue("Mine?");
      new Accessibility(page).assertForEveryone("newer version", "Another recruiter saved first");
      page.getByTestId("plan-newer-swap").click();
      assertThat(question(page, 0)).hasValue("What do you weld?");
      assertThat(page.getByTestId("minutes")).hasValue("30");
      page.getByTestId("plan-newer-swap").click();
      assertThat(question(page, 0)).hasValue("Mine?");
      page.getByTestId("plan-newer-mine").click();
      assertThat(page.getByTestId("plan-version")).containsText("Version 3,");
      assertThat(page.getByTestId("plan-newer")).isHidden();
    }
  }

  @Test
  void candidatesAreInvitedOneByOneAndByCsv() {
    var id = created();
    try (var browser = CandidateBrowser.withoutMicrophone()) {
      var page = browser.page();
      signIn(page, "position.xhtml?id=" + id, "recruiter");
      assertThat(page.getByTestId("none-invited")).isVisible();
      page.getByTestId("candidate-name").fill("Ada");
      page.getByTestId("candidate-email").fill("ada");
      page.getByTestId("invite").click();
      assertThat(page.getByTestId("candidate-email")).isFocused();
      page.getByTestId("candidate-email").fill("ada@example.com");
      page.getByTestId("invite").click();
      assertThat(link(page, 0)).hasValue(Pattern.compile(".*#invitation=[A-Za-z0-9_-]{22}"));
      new Accessibility(page).assertForEveryone("a link", "Copy the link of Ada", "Ada");

      inviteByCsv(page);
      var lines = page.getByTestId("invitations").locator("li");
      assertThat(lines).hasCount(3);
      lines.first().locator("[data-action=withdraw]").click();
      assertThat(page.getByTestId("invitations-done")).containsText("withdrawn");
      assertThat(page.locator("[data-state=withdrawn]")).hasCount(1);
      assertThat(page.locator("[data-state=withdrawn] button")).hasCount(0);
    }
  }

  private static void inviteByCsv(Page page) {
    page.getByTestId("many").locator("summary").click();
    page.getByTestId("csv").fill("Bo,bo@example.com\n,none@example.com\nCy,cy@example.com,de");
    page.getByTestId("invite-csv").click();

    assertThat(page.getByTestId("faulty").locator("li")).hasCount(1);
    assertThat(page.getByTestId("faulty")).containsText("Line 2: the name is missing");
    assertThat(page.getByTestId("csv")).hasValue(",none@example.com");
    assertThat(page.getByTestId("links").locator("li")).hasCount(2);
    new Accessibility(page).assertForEveryone("a faulty line", "Faulty lines: 1.");
    var saved = page.waitForDownload(() -> page.getByTestId("download-links").click());
    assertThat(saved.suggestedFilename()).isEqualTo("links.csv");
    page.getByTestId("hide-links").click();
    assertThat(page.getByTestId("links")).isHidden();
  }

  @Test
  void anArchivedPositionIsReadAndChangesNoMore() {
    var id = created();
    try (var browser = CandidateBrowser.withoutMicrophone()) {
      var page = browser.page();
      signIn(page, "position.xhtml?id=" + id, "recruiter");
      page.getByTestId("archive").click();
      page.getByTestId("archive-yes").click();

      assertThat(page.getByTestId("archived")).isVisible();
      assertThat(page.getByTestId("save-plan")).isHidden();
      assertThat(page.getByTestId("invite")).isHidden();
      page.getByTestId("positions-link").click();
      assertThat(page.getByTestId("empty")).isVisible();
      page.getByTestId("state").selectOption("archived");
      assertThat(page.getByTestId("positions").locator("li")).hasCount(1);
    }
  }

  @Test
  void othersAreRefusedAndGetNoLink() {
    var id = created();
    try (var browser = CandidateBrowser.withoutMicrophone()) {
      var page = browser.page();
      signIn(page, "position.xhtml?id=" + id, "candidate");

      assertThat(page.getByTestId("missing")).containsText("This page is for recruiters.");
      assertThat(page.getByTestId("positions-link")).isHidden();
      new Accessibility(page).assertForEveryone("no recruiter", "All positions");
    }
  }

  private void signIn(Page page, String start, String role) {
    page.navigate(endpoints.app() + start);
    page.getByTestId("sign-in").click();
    page.locator("input[name=username]").fill(name);
    page.locator("#role").selectOption(role);
    page.locator("button[type=submit]").click();
  }

  private static Locator question(Page page, int at) {
    return page.locator("[data-field='questions[" + at + "].text']");
  }

  private static Locator link(Page page, int at) {
    return page.getByTestId("links").locator("input").nth(at);
  }

  private String created() {
    return recruiter
        .post("positions", Map.of("title", "Welder"))
        .readEntity(JsonObject.class)
        .getString("id");
  }

  private void save(String id, String precondition, String version, int minutes) {
    var question = Map.of("text", "What do you weld?", "followUps", 1, "mustAsk", true);
    var plan = Map.of("minutes", minutes, "questions", List.of(question));
    var path = "positions/" + id + "/plan";
    var saved = recruiter.send("PUT", path, Entity.json(plan), Map.of(precondition, version));
    assertThat(saved.getStatus()).isEqualTo(200);
  }
}
