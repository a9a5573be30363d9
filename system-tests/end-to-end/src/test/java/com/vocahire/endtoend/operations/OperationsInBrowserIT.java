package com.vocahire.endtoend.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.Accessibility;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.database.ThousandInterviews;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operators' page over a thousand interviews of mixed outcome: numbers, charts, a report. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class OperationsInBrowserIT {

  private static final String MONTH =
      "select count(*) from interview where erased_at is null and created_at > now() - interval '29"
          + " days'";

  private final Endpoints endpoints;

  OperationsInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void aThousandInterviewsAreDrawnWithTheirNumbers() throws Exception {
    try (var all = new ThousandInterviews(endpoints);
        var operator = new CandidateBrowser(SpokenAnswer.of("Hello."))) {
      var page = operator.page();
      page.setViewportSize(1440, 900);
      signIn(page, "operator");
      page.getByTestId("span").selectOption("month");
      assertThat(page.getByTestId("charts")).hasAttribute("data-span", "month");

      assertTotals(page, all);
      assertRow(page.getByTestId("ways"), "metered", "600", "10 %");
      assertRow(page.getByTestId("ways"), "twilio", "400", "20 %");
      assertRow(page.getByTestId("phases"), "browser.rehearsedMs", "1,000", "501", "900", "990");
      assertColumn(chart(page, "failures"), "browser.dtls", 100);
      assertColumn(chart(page, "failures"), "rehearsed_error", 40);
      assertColumn(chart(page, "pairs"), "relay-srflx/tls", 280);
      assertThat(chart(page, "outcomes").locator("svg rect.of-failed")).not().hasCount(0);
      assertThat(chart(page, "browser.rehearsedMs").locator("svg path.line")).hasCount(3);
      look(page);
      new Accessibility(page)
          .assertForEveryone("operations", "heading \"How they ended\"", "combobox \"Range\"");
      assertThat(operator.complaints()).isEmpty();
      assertReportIsLookedUp(page);
    }
  }

  private void signIn(Page page, String role) {
    page.navigate(endpoints.app() + "operations.xhtml");
    page.getByTestId("sign-in").click();
    page.locator("[name=username]").fill("operating-" + UUID.randomUUID());
    page.locator("#role").selectOption(role);
    page.locator("[type=submit]").click();
  }

  /** Other tests have interviews as well: all of them are there, ours among them. */
  private static void assertTotals(Page page, ThousandInterviews all) throws Exception {
    var failed = page.locator("[data-outcome=failed] dd");
    assertThat(number(page.locator("[data-outcome=all] dd").textContent()))
        .isEqualTo(all.count(MONTH))
        .isGreaterThanOrEqualTo(1000);
    assertThat(number(failed.textContent()))
        .isEqualTo(all.count(MONTH + " and end_reason = 'FAILED'"))
        .isGreaterThanOrEqualTo(140);
  }

  private static Locator chart(Page page, String name) {
    return page.locator("figure[data-chart='" + name + "']");
  }

  private static void assertRow(Locator part, String name, String... values) {
    var row =
        part.locator("tr")
            .filter(new Locator.FilterOptions().setHas(part.page().locator("th", exactly(name))));
    assertThat(row.locator("td")).hasText(values);
  }

  private static Page.LocatorOptions exactly(String name) {
    return new Page.LocatorOptions().setHasText(name);
  }

  /** The picture's table: the column's numbers add up. */
  private static void assertColumn(Locator chart, String name, long sum) {
    int column = chart.locator("thead th").allTextContents().indexOf(name);
    assertThat(column).as(name).isPositive();
    var cells = chart.locator("tbody td:nth-child(" + (column + 1) + ")").allTextContents();
    assertThat(cells).hasSize(30);
    assertThat(cells.stream().mapToLong(OperationsInBrowserIT::number).sum()).isEqualTo(sum);
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }

  /** For people: wide and narrow, light and dark; the narrow page does not scroll sideways. */
  private static void look(Page page) {
    picture(page, "");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    picture(page, "-dark");
    page.setViewportSize(360, 740);
    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    picture(page, "-narrow");
    page.setViewportSize(1440, 900);
  }

  private static void picture(Page page, String kind) {
    var file = "operations-" + System.getProperty("vocahire.server") + kind + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", file)).setFullPage(true));
  }

  private void assertReportIsLookedUp(Page page) {
    var check = Map.of("name", "relay-udp", "status", "failed", "measurements", List.of());
    var report = Map.of("browser", "Rehearsed 1.0", "checks", List.of(check));
    try (var candidate = Caller.newcomer(endpoints)) {
      var sent = candidate.post("diagnostic/reports", report).readEntity(JsonObject.class);
      page.getByTestId("code").fill(sent.getString("code"));
    }
    page.getByTestId("look-up").click();
    assertThat(page.getByTestId("found")).containsText("Rehearsed 1.0");
    assertThat(page.locator("[data-check=relay-udp]")).hasAttribute("data-status", "failed");
    page.getByTestId("code").fill("NONE-SUCH");
    page.getByTestId("look-up").click();
    assertThat(page.getByTestId("action-note")).hasText("There is no such report.");
  }

  @Test
  void aUserWhoIsNoOperatorSeesARefusal() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("Hello."))) {
      signIn(candidate.page(), "candidate");

      assertThat(candidate.page().getByTestId("not-operator")).isVisible();
      assertThat(candidate.page().getByTestId("charts")).isHidden();
    }
  }
}
