package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.Transfers;
import com.vocahire.endtoend.testkit.browser.Transfers.Transfer;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a visit of the interview page costs on the wire, straight from the server. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class PageWeightInBrowserIT {

  private static final Logger LOG = System.getLogger(PageWeightInBrowserIT.class.getName());
  private static final int MOST_OF_THE_FIRST = 80_000;
  private static final int MOST_OF_ANOTHER = 8_000;

  /** The page, its style, its script with three that it shares, the library, and the icon. */
  private static final int MOST_REQUESTS = 8;

  private final Endpoints endpoints;

  PageWeightInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void theFirstVisitIsLightAndTheNextIsLittleMoreThanAQuestion() {
    try (var candidate = CandidateBrowser.withoutMicrophone();
        var again = candidate.anotherTab()) {
      var first = visit(candidate);
      var second = visit(again);

      report("first visit", first);
      report("second visit", second);
      assertThat(Transfers.bytes(first)).isLessThanOrEqualTo(MOST_OF_THE_FIRST);
      assertThat(first).hasSizeBetween(2, MOST_REQUESTS);
      assertThat(Transfers.bytes(second)).isLessThanOrEqualTo(MOST_OF_ANOTHER);
      assertThat(second).as("the page, revalidated").hasSize(1);
      assertThat(candidate.complaints()).isEmpty();
      assertThat(again.complaints()).isEmpty();
    }
  }

  private List<Transfer> visit(CandidateBrowser candidate) {
    var transfers = new Transfers(candidate.page());
    candidate.page().navigate(endpoints.app() + "?jobTitle=Cook");
    assertThat(candidate.page().getByTestId("sign-in")).isVisible();
    return transfers.take();
  }

  private static void report(String visit, List<Transfer> transfers) {
    LOG.log(
        Level.INFO,
        "{0} on {1}: {2} bytes in {3} requests: {4}",
        visit,
        System.getProperty("vocahire.server"),
        Transfers.bytes(transfers),
        transfers.size(),
        transfers);
  }
}
