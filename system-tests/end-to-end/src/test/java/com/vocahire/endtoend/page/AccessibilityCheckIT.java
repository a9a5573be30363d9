package com.vocahire.endtoend.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.Accessibility;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the tests of the pages would find, on a page that is not the product's. */
class AccessibilityCheckIT {

  @Test
  void inaccessiblePagesAreDetected() throws Exception {
    var bad =
        Map.of(
            "label", "<input>",
            "color-contrast", "<p style='color: #ccc; background: #fff'>pale</p>",
            "<b style", "<section style='width: 9em'><b style='display: block; width: 99em'>b</b>",
            "the focus on <a", "<a href='#' style='outline: none'>unseen</a>",
            ">trap<",
                "<p><button onkeydown='event.preventDefault()'>trap</button></p><p>"
                    + "<br><br><button>b</button>");
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am here."))) {
      var page = candidate.page();
      shows(page, "<button>fine</button>");
      new Accessibility(page).assertForEveryone("good", "button \"fine\"");
      bad.forEach(
          (finding, markup) -> {
            shows(page, markup);
            assertThatThrownBy(() -> new Accessibility(page).assertForEveryone("bad", "heading"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(finding);
          });
    }
  }

  private static void shows(Page page, String markup) {
    page.setContent(
        "<!doctype html><html lang=en><title>t</title><main><h1>t</h1>"
            + markup
            + "</main></html>");
  }
}
