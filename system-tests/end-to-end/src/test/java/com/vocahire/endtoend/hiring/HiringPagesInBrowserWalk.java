package com.vocahire.endtoend.hiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.Screenshots;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The hiring team's pages and the candidate's way in: {@link Screenshots}. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class HiringPagesInBrowserWalk {

  private final Endpoints endpoints;
  private final String name = "rita-" + UUID.randomUUID();
  private final Caller recruiter;

  HiringPagesInBrowserWalk(Endpoints endpoints) {
    this.endpoints = endpoints;
    recruiter = Caller.named(endpoints, name, "recruiter");
  }

  @AfterEach
  void close() {
    recruiter.close();
  }

  @Test
  void aRoundOfHiring() {
    try (var browser = CandidateBrowser.withoutMicrophone();
        var candidate = browser.another()) {
      var page = browser.page();
      signIn(page);
      assertThat(page.getByTestId("empty")).isVisible();
      Screenshots.show("positions-1-empty", page, "button \"Create\"");
      var id = created("Welder for ships' hulls", "Hull & Keel");
      created("Software engineer", "Example Ltd");
      page.reload();
      assertThat(page.getByTestId("positions").locator("li")).hasCount(2);
      Screenshots.show("positions-2-list", page, "link \"Software engineer");

      plan(id);
      page.navigate(endpoints.app() + "position.xhtml?id=" + id);
      invite(page);
      invited(candidate.page(), page.getByTestId("links").locator("input").inputValue());
      inviteByCsv(page);
      newer(page, id);
    }
  }

  private void invite(Page page) {
    assertThat(page.getByTestId("save-plan")).isVisible();
    page.getByTestId("questions").locator("summary").first().click();
    page.getByTestId("preview").click();
    assertThat(page.getByTestId("preview-text")).isVisible();
    Screenshots.show("position-1-plan", page, "group \"Question 6\"");
    page.getByTestId("candidate-name").fill("Ada Byron");
    page.getByTestId("candidate-email").fill("ada.byron@example.com");
    page.getByTestId("invite").click();
    assertThat(page.getByTestId("links")).isVisible();
    Screenshots.show("position-2-link", page, "Copy the link of Ada Byron");
  }

  private void invited(Page page, String link) {
    page.navigate(link);
    assertThat(page.getByTestId("accept")).isVisible();
    Screenshots.show("invited-1-link", page, "button \"Accept the invitation\"");
    page.getByTestId("accept").click();
    assertThat(page.getByTestId("allow-microphone")).isVisible();
    Screenshots.show("invited-2-accepted", page, "button \"Allow microphone\"");
    page.navigate(endpoints.app() + "interview.xhtml#invitation=none");
    page.getByTestId("accept").click();
    assertThat(page.getByTestId("link-over")).isVisible();
    Screenshots.show("invited-3-over", page, "button \"Try this link again\"");
  }

  private void inviteByCsv(Page page) {
    page.getByTestId("hide-links").click();
    page.getByTestId("many").locator("summary").click();
    page.getByTestId("csv").fill("Bo Li,bo@example.com,zh\nno address\nCy Twombly,cy@example.com");
    page.getByTestId("invite-csv").click();
    assertThat(page.getByTestId("faulty").locator("li")).hasCount(1);
    page.getByTestId("invitations").locator("[data-action=withdraw]").first().click();
    assertThat(page.locator("[data-state=withdrawn]")).hasCount(1);
    Screenshots.show("position-3-csv", page, "Faulty lines: 1.");
  }

  private void newer(Page page, String id) {
    page.locator("[data-field='questions[0].text']").fill("Which hull are you proudest of?");
    save(id, "If-Match", "\"1\"", 40);
    page.getByTestId("save-plan").click();
    assertThat(page.getByTestId("plan-newer")).isVisible();
    Screenshots.show("position-4-newer", page, "Another recruiter saved first");
  }

  private void signIn(Page page) {
    page.navigate(endpoints.app() + "positions.xhtml");
    page.getByTestId("sign-in").click();
    page.locator("[name=username]").fill(name);
    page.locator("#role").selectOption("recruiter");
    page.locator("[type=submit]").click();
  }

  private String created(String title, String company) {
    var terms = Map.of("title", title, "company", company, "language", "en");
    return recruiter.post("positions", terms).readEntity(JsonObject.class).getString("id");
  }

  private void plan(String id) {
    save(id, "If-None-Match", "*", 30);
  }

  private void save(String id, String precondition, String version, int minutes) {
    var questions =
        Stream.of(
                "Which hull are you proud of?",
                "How do you weld overhead?",
                "When did you stop a job because it was not safe?",
                "How do you read a drawing that is wrong?",
                "What would your last foreman change about you?",
                "What do you want to learn here?")
            .map(
                text ->
                    Map.of("text", text, "followUps", 1, "mustAsk", true, "competency", "craft"))
            .toList();
    var plan =
        Map.of(
            "introduction",
            "Hello and welcome.",
            "minutes",
            minutes,
            "questions",
            List.copyOf(questions));
    var path = "positions/" + id + "/plan";
    recruiter.send("PUT", path, Entity.json(plan), Map.of(precondition, version)).close();
  }
}
