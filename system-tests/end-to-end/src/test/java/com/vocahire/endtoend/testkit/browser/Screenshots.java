package com.vocahire.endtoend.testkit.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Pictures of whatever a page shows at this moment, for people to look at: on a phone and on a
 * desk, light and dark. {@code target/screenshots/<what>-<width>-<light or dark>.png}.
 */
public final class Screenshots {

  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final int PHONE = 360;
  private static final int PHONE_HEIGHT = 740;
  private static final int DESK = 1440;
  private static final int DESK_HEIGHT = 900;

  private Screenshots() {}

  /**
   * Four pictures, of something that everyone can use.
   *
   * @param what of the picture's name
   * @param announced what a screen reader finds, among other things
   */
  public static void show(String what, Page page, String announced) {
    new Accessibility(page).assertForEveryone(what, announced);
    take(what, page);
  }

  /** Four pictures, without a check of accessibility. */
  public static void take(String what, Page page) {
    take(what, page, PHONE, PHONE_HEIGHT);
    take(what, page, DESK, DESK_HEIGHT);
  }

  private static void take(String what, Page page, int width, int height) {
    page.setViewportSize(width, height);
    for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      var file = "%s-%d-%s.png".formatted(what, width, scheme.name().toLowerCase(Locale.ROOT));
      page.screenshot(
          new ScreenshotOptions()
              .setPath(FOLDER.resolve(file))
              .setFullPage(true)
              .setAnimations(ScreenshotAnimations.DISABLED));
    }
  }
}
