package com.vocahire.endtoend.testkit.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Whatever a page shows at this moment can be used by everyone: axe's rules of WCAG 2.2, levels A
 * and AA, in light and dark, on a phone and on a desk; and nothing sticks out, in whichever
 * direction the language is written.
 */
public final class Accessibility {

  private static final int PHONE = 360;
  private static final int DESK = 1440;
  private static final int HEIGHT = 900;

  private static final String AXE = axe();

  private static final String FINDINGS =
      """
      async () => {
        const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations, passes } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
        if (!passes.length) return ['axe has checked nothing'];
        return violations.map(({ id, impact, nodes }) =>
          `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      }
      """;

  /**
   * Elements that reach over the window's edge, or over that of the card they stand in; except in
   * what scrolls by itself, such as a wide table.
   */
  private static final String STICKING_OUT =
      """
      () => {
        const width = document.documentElement.clientWidth;
        const over = [...document.querySelectorAll('body *')].filter((element) => {
          const { left, right, width: own } = element.getBoundingClientRect();
          if (own < 2 || !element.checkVisibility() || element.closest('.skip, .unseen')) return false;
          for (let around = element.parentElement; around; around = around.parentElement) {
            if (around !== document.body && ['auto', 'scroll'].includes(getComputedStyle(around).overflowX)) return false;
          }
          const card = element.closest('section')?.getBoundingClientRect() ?? { left: 0, right: width };
          return left < Math.max(card.left, 0) - 1 || right > Math.min(card.right, width) + 1;
        });
        if (document.documentElement.scrollWidth > width) over.push(document.documentElement);
        return over.map((element) => element.outerHTML.slice(0, 160));
      }
      """;

  private final Page page;

  public Accessibility(Page page) {
    this.page = page;
  }

  /**
   * With eyes, by keyboard and by ear.
   *
   * @param moment what the page shows, for the message of the failure
   * @param announced what a screen reader finds, among other things
   */
  public void assertForEveryone(String moment, String... announced) {
    assertThat(page.locator("body").ariaSnapshot()).as(moment).contains(announced);
    assertAxeFindsNothing(moment);
    assertNothingSticksOut(moment);
    new Keyboard(page).assertReachesEverything(moment);
  }

  private void assertAxeFindsNothing(String moment) {
    page.evaluate(AXE);
    for (int width : new int[] {PHONE, DESK}) {
      page.setViewportSize(width, HEIGHT);
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(
            new EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(
                    ReducedMotion.REDUCE)); // otherwise colours are still in transition
        assertThat(list(FINDINGS)).as("%s, %s px, %s", moment, width, scheme).isEmpty();
      }
    }
  }

  private void assertNothingSticksOut(String moment) {
    page.setViewportSize(PHONE, HEIGHT);
    var direction = page.evaluate("document.documentElement.dir");
    for (var writing : List.of("rtl", "ltr")) {
      page.evaluate("(dir) => { document.documentElement.dir = dir; }", writing);
      assertThat(list(STICKING_OUT)).as("%s, %s", moment, writing).isEmpty();
    }
    page.evaluate("(dir) => { document.documentElement.dir = dir; }", direction);
    page.setViewportSize(DESK, HEIGHT);
  }

  @SuppressWarnings("unchecked")
  private List<String> list(String script) {
    return (List<String>) page.evaluate(script);
  }

  private static String axe() {
    try (var script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
