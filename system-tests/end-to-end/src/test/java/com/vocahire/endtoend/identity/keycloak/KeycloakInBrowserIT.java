package com.vocahire.endtoend.identity.keycloak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.identity.AuthorizationRequest;
import com.vocahire.endtoend.identity.SentTokens;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.TakingTurns;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A company's Keycloak with the realm of {@code server-config/keycloak}: a profile of its own.
 * Tokens are valid for so short a time that every interview outlives several.
 */
@Tag("browser")
@OnRehearsal(KeycloakProfile.class)
class KeycloakInBrowserIT {

  private static final Duration TOKENS_LIVE = KeycloakProfile.TOKENS_LIVE;
  private static final List<String> ANSWERS = List.of("I am ready.", "I kept two lighthouses.");

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Keycloak keycloak;
  private final KeycloakAdministration administration;

  KeycloakInBrowserIT(KeycloakProfile profile, Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    keycloak = profile.keycloak;
    administration = profile.administration();
  }

  @Test
  void aCandidateSignsInAndFinishesAnInterviewThatOutlivesItsTokens() throws Exception {
    var ada = administration.add("ada", "candidate");
    var voice = SpokenAnswer.of("Well. " + String.join(" ", ANSWERS) + " And I like the sea.");
    try (var candidate = new CandidateBrowser(voice);
        var record = new InterviewRecord(endpoints)) {
      var tokens = new SentTokens(candidate.page());
      var interviewPage = new InterviewPage(candidate.page());

      new KeycloakPages(candidate.page()).signIn(endpoints, "Lightkeeper", ada);
      var aboutKeycloak = candidate.complaints();
      interviewPage.start();
      var row = record.latest("Lightkeeper");
      new TakingTurns(candidate, interviewPage, emulator, row.callId(), ANSWERS).toTheEnd();
      candidate.page().waitForCondition(() -> tokens.different() > 1);
      interviewPage.end();

      tokens.assertSayWhatTheRealmPromises(keycloak.realm(), ada.id(), TOKENS_LIVE);
      tokens.assertWereRenewedInTime(TOKENS_LIVE);
      assertThat(record.latest("Lightkeeper").endReason()).isEqualTo("COMPLETED");
      assertThat(row.owner()).isEqualTo(ada.id());
      assertThat(candidate.complaints()).isEqualTo(aboutKeycloak);
    }
  }

  @Test
  void signingOutEndsTheSessionAtKeycloakAndComesBackSignedOut() throws Exception {
    var grace = administration.add("grace", "candidate");
    try (var candidate = candidate()) {
      var page = candidate.page();
      var pages = new KeycloakPages(page);
      pages.signIn(endpoints, "Sailor", grace);
      assertThat(administration.sessions(grace)).isEqualTo(1);

      page.getByTestId("sign-out").click();

      assertThat(page.getByTestId("sign-in")).isVisible();
      assertThat(page.url()).startsWith(endpoints.app());
      assertThat(administration.sessions(grace)).isZero();
      page.getByTestId("sign-in").click();
      pages.assertAsksWhoItIs();
    }
  }

  @Test
  void aSessionThatTheAdministratorEndedLeavesAWayBack() throws Exception {
    var hedy = administration.add("hedy", "candidate");
    try (var candidate = candidate()) {
      var page = candidate.page();
      var pages = new KeycloakPages(page);
      var tokens = new SentTokens(page);
      pages.signIn(endpoints, "Inventor", hedy);

      administration.signOut(hedy);
      assertThat(page.getByTestId("sign-in-again")).isVisible();
      assertThat(tokens.renewals()).endsWith(400);
      pages.signInAgain(hedy);

      assertThat(page.getByTestId("sign-in-again")).isHidden();
      assertThat(page.getByTestId("job-title")).hasValue("Inventor");
      new InterviewPage(page).allowMicrophone();
      assertThat(page.getByTestId("start-interview")).isVisible();
    }
  }

  @Test
  void whoHasNoRoleIsNotInterviewed() throws Exception {
    try (var candidate = candidate()) {
      var page = candidate.page();
      new KeycloakPages(page).signIn(endpoints, "Spy", administration.add("mallory"));
      var interviewPage = new InterviewPage(page);
      interviewPage.allowMicrophone();
      interviewPage.assertFailed("forbidden");
    }
  }

  @Test
  void theRealmGivesTokensByProofKeyToThePageOnly() throws Exception {
    var linus = administration.add("linus", "candidate");

    assertThat(fromThePage().send().body()).contains("kc-login");
    assertThat(fromThePage().without("code_challenge").redirect())
        .contains("error=invalid_request");
    assertThat(fromThePage().with("code_challenge_method", "plain").redirect())
        .contains("error=invalid_request");
    assertThat(fromThePage().with("redirect_uri", endpoints.app()).send().statusCode())
        .isEqualTo(400);
    assertThat(fromThePage().sendPassword(linus.name(), linus.password()).body())
        .contains("unauthorized_client");
  }

  private AuthorizationRequest fromThePage() {
    return new AuthorizationRequest(keycloak.realm(), endpoints.app() + "interview.xhtml");
  }

  private static CandidateBrowser candidate() throws Exception {
    return new CandidateBrowser(SpokenAnswer.of("I am ready."));
  }
}
