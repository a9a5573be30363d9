package com.vocahire.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a candidate waits from the click to the connection: ten interviews on loopback after one
 * that warms everything up. Prints, and judges nothing: {@code ./vocahire benchmark}.
 */
@ExtendWith(OnRunningRehearsal.class)
class ClickToConnectedBenchmark {

  private static final Logger LOG = System.getLogger(ClickToConnectedBenchmark.class.getName());
  private static final int MEASURED = 10;

  private final Endpoints endpoints;

  ClickToConnectedBenchmark(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void printsTheMedianOfTen() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."))) {
      var page = candidate.page();
      page.navigate(endpoints.app() + "?jobTitle=Welder");
      page.getByTestId("sign-in").click();
      page.locator("input[name=username]").fill("grace");
      page.locator("button[type=submit]").click();
      int first = clickToConnected(page);
      List<Integer> millis = new ArrayList<>();
      while (millis.size() < MEASURED) {
        page.reload();
        millis.add(clickToConnected(page));
      }
      millis.sort(null);
      int median = (millis.get(MEASURED / 2 - 1) + millis.get(MEASURED / 2)) / 2;
      LOG.log(
          Level.INFO,
          "click to connected on {0}: median {1} ms of {2}; the first one {3} ms",
          System.getProperty("vocahire.server"),
          median,
          millis,
          first);
    }
  }

  private static int clickToConnected(Page page) {
    var interview = page.locator("#interview");
    page.getByTestId("allow-microphone").click();
    assertThat(interview).hasAttribute("data-prepared", "true");
    page.getByTestId("start-interview").click();
    assertThat(interview)
        .hasAttribute("data-state", "active", new HasAttributeOptions().setTimeout(20_000));
    int millis = Integer.parseInt(interview.getAttribute("data-click-to-connected-ms"));
    page.getByTestId("end-interview").click();
    assertThat(page.getByTestId("thank-you")).isVisible();
    return millis;
  }
}
