package com.vocahire.endtoend.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A candidate without a mouse. */
public final class Keyboard {

  /** More than a page has of what can be used. */
  private static final int STOPS = 120;

  /** Goes to the page's beginning and remembers what Tab has to reach, in the order of reading. */
  private static final String BEGIN =
      """
      () => {
        globalThis.before = document.activeElement;
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
        const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
        globalThis.stops = [...document.querySelectorAll(usable)].filter((element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0
          && (element.type !== 'radio' || element.checked));
        return stops.map((element) => element.outerHTML.slice(0, 120));
      }
      """;

  /** Which of them has the focus, -1 for others; and whether one sees that. */
  private static final String WHERE =
      """
      () => {
        const element = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const seen = element === document.body || outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
        return { stop: stops.indexOf(element), beginning: element === document.body, seen, html: element.outerHTML.slice(0, 120) };
      }
      """;

  private final Page page;

  public Keyboard(Page page) {
    this.page = page;
  }

  /** Everything that can be used is reached, in order, visibly, and nothing holds the focus. */
  @SuppressWarnings("unchecked")
  void assertReachesEverything(String moment) {
    var stops = (List<String>) page.evaluate(BEGIN);
    var reached = new ArrayList<Integer>();
    for (int pressed = 0; pressed < STOPS && reached.size() < stops.size(); pressed++) {
      page.keyboard().press("Tab");
      var where = (Map<String, Object>) page.evaluate(WHERE);
      assertThat(where.get("seen"))
          .as("%s: the focus on %s", moment, where.get("html"))
          .isEqualTo(true);
      int stop = (int) where.get("stop");
      if (stop >= 0) {
        reached.add(stop);
      }
    }
    assertThat(reached)
        .as("%s: %s", moment, stops)
        .isEqualTo(IntStream.range(0, stops.size()).boxed().toList());
    page.evaluate("before.focus({ preventScroll: true })");
  }

  /** Tabs on to this and uses it. */
  public void uses(Locator button, String key) {
    for (int pressed = 0; pressed < STOPS && !hasFocus(button); pressed++) {
      page.keyboard().press("Tab");
    }
    assertThat(hasFocus(button)).as("the focus on %s", button).isTrue();
    page.keyboard().press(key);
  }

  static boolean hasFocus(Locator element) {
    return (boolean) element.evaluate("(element) => element === document.activeElement");
  }
}
