package com.vocahire.endtoend.identity.keycloak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.vocahire.testkit.Endpoints;

/** Signing in from VocaHire's page through Keycloak's own pages, in a browser. */
final class KeycloakPages {

  private final Page page;
  private final Locator logIn;

  KeycloakPages(Page page) {
    this.page = page;
    this.logIn = page.locator("#kc-login");
  }

  /** Follows an invitation and signs in; returns when VocaHire's page is back. */
  void signIn(Endpoints endpoints, String jobTitle, KeycloakAdministration.User user) {
    page.navigate(endpoints.app() + "?jobTitle=" + jobTitle);
    page.getByTestId("sign-in").click();
    fill(page, user);
    logIn.click();
    assertThat(page.getByTestId("allow-microphone")).isVisible();
  }

  /**
   * Signs in again by the means that the page offers: Keycloak in a window of its own, which closes
   * itself.
   */
  void signInAgain(KeycloakAdministration.User user) {
    var window = page.waitForPopup(() -> page.getByTestId("sign-in-again-now").click());
    fill(window, user);
    window.waitForClose(() -> window.locator("#kc-login").click());
  }

  /** A user who was signed in before is asked again. */
  void assertAsksWhoItIs() {
    assertThat(logIn).isVisible();
  }

  private static void fill(Page form, KeycloakAdministration.User user) {
    form.locator("#username").fill(user.name());
    form.locator("#password").fill(user.password());
  }
}
