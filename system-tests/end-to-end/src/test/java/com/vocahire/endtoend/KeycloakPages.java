package com.vocahire.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The way from VocaHire's page through Keycloak's own, in a browser. */
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
    logIn(user);
  }

  /** Fills Keycloak's form; returns when VocaHire's page is back. */
  void logIn(KeycloakAdministration.User user) {
    page.locator("#username").fill(user.name());
    page.locator("#password").fill(user.password());
    logIn.click();
    assertThat(page.getByTestId("allow-microphone")).isVisible();
  }

  /** Somebody who was signed in before is asked again. */
  void assertAsksWhoItIs() {
    assertThat(logIn).isVisible();
  }
}
