package com.vocahire.endtoend.hiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.Accessibility;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A candidate without an account comes by a link: accepts it, is interviewed, or is refused. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class InvitedCandidateInBrowserIT {

  private static final Map<String, ?> ADA = Map.of("name", "Ada", "email", "ada@example.com");

  private final Endpoints endpoints;
  private final Caller recruiter;
  private final String title = "Welder " + UUID.randomUUID();
  private String invitations;

  InvitedCandidateInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    recruiter = Caller.named(endpoints, "rita-" + UUID.randomUUID(), "recruiter");
  }

  @BeforeEach
  void create() {
    var terms = Map.of("title", title, "company", "Hull & Keel", "language", "en");
    var id = recruiter.post("positions", terms).readEntity(JsonObject.class).getString("id");
    var question = Map.of("text", "What do you weld?", "followUps", 1, "mustAsk", true);
    var plan = Map.of("minutes", 20, "questions", List.of(question));
    var first = Map.of("If-None-Match", "*");
    recruiter.send("PUT", "positions/" + id + "/plan", Entity.json(plan), first).close();
    invitations = "positions/" + id + "/invitations";
  }

  @AfterEach
  void close() {
    recruiter.close();
  }

  @Test
  void fromTheLinkToTheInterviewWithoutAnAccount() throws Exception {
    var invited = invited();
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I weld hulls."));
        var record = new InterviewRecord(endpoints)) {
      var page = candidate.page();
      page.navigate(invited.getString("link"));

      assertThat(page.getByTestId("accept")).isVisible();
      assertThat(page).hasURL(endpoints.app() + "interview.xhtml");
      assertThat(page.getByTestId("sign-in")).isHidden();
      assertThat(state()).isEqualTo("created");
      new Accessibility(page)
          .assertForEveryone("invited", "button \"Accept the invitation\"", "Who reads it");
      page.getByTestId("accept").click();
      assertAccepted(page);
      new Accessibility(page)
          .assertForEveryone("accepted", "heading \"" + title + "\" [level=1]", "Hull & Keel");
      new InterviewPage(page).start();
      new InterviewPage(page).end();

      var row = record.latest(title);
      assertThat(record.value("select owner from interview where id = ?", row.id()))
          .isEqualTo("invitation:" + invited.getString("id"));
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  private void assertAccepted(Page page) {
    assertThat(page.getByTestId("allow-microphone")).isVisible();
    assertThat(page.locator("#headline")).hasText(title);
    assertThat(page.locator("#company")).containsText("Hull & Keel");
    assertThat(page.getByTestId("job-title")).isHidden();
    assertThat(page.getByTestId("interview-language-given")).containsText("English");
    assertThat(state()).isEqualTo("opened");
  }

  @Test
  void anAcceptedLinkSurvivesAReloadAndAnotherLanguage() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Hello."))) {
      var page = candidate.page();
      page.navigate(invited().getString("link"));
      page.getByTestId("accept").click();
      assertThat(page.getByTestId("allow-microphone")).isVisible();

      page.locator("#languages summary").click();
      page.locator("#languages a[hreflang=de]").click();

      assertThat(page.getByTestId("allow-microphone")).hasText("Mikrofon erlauben");
      assertThat(page.locator("#headline")).hasText(title);
      assertThat(page.getByTestId("about")).containsText("Hull & Keel");
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void aLinkThatOpensNothingSaysWhatToDoAndNotWhy() throws Exception {
    var withdrawn = invited();
    recruiter.delete("invitations/" + withdrawn.getString("id")).close();
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Hello."))) {
      var page = candidate.page();

      var ofWithdrawn = refusal(page, withdrawn.getString("link"));
      new Accessibility(page)
          .assertForEveryone("link over", "heading \"This link does not open an interview\"");
      // Another fragment of the same page: the browser itself loads nothing.
      var ofUnknown =
          refusal(page, endpoints.app() + "interview.xhtml#invitation=" + "A".repeat(22));

      assertThat(ofWithdrawn).contains("ask for a new link").isEqualTo(ofUnknown);
      assertThat(page.getByTestId("link-over").locator("h2")).isFocused();
    }
  }

  private static String refusal(Page page, String link) {
    page.navigate(link);
    page.getByTestId("accept").click();
    assertThat(page.getByTestId("link-over")).isVisible();
    return page.getByTestId("link-over").textContent();
  }

  @Test
  void aLinkWithTheJobInItsQueryStillLeadsToSigningIn() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Hello."))) {
      var page = candidate.page();
      page.navigate(invited().getString("link"));
      assertThat(page.getByTestId("accept")).isVisible();

      page.navigate(endpoints.app() + "interview.xhtml?jobTitle=Pilot");

      assertThat(page.getByTestId("sign-in")).isVisible();
      assertThat(page.getByTestId("accept")).isHidden();
      assertThat(page.locator("#headline")).hasText("Pilot");
    }
  }

  private JsonObject invited() {
    return recruiter
        .post(invitations, Map.of("candidates", List.of(ADA)))
        .readEntity(JsonObject.class)
        .getJsonArray("invitations")
        .getJsonObject(0);
  }

  private String state() {
    var listed = recruiter.get(invitations).readEntity(JsonObject.class);
    return listed.getJsonArray("invitations").getJsonObject(0).getString("state");
  }
}
