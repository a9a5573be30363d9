package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.vocahire.endtoend.testkit.Speaker;
import com.vocahire.endtoend.testkit.browser.PageMonitor;
import com.vocahire.testkit.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A candidate at Debian's Firefox ESR. Its false microphone is a tone without end, which the
 * candidate mutes to end an utterance.
 */
final class FirefoxCandidate implements Speaker, AutoCloseable {

  private static final Map<String, Object> PREFERENCES =
      Map.of(
          "media.navigator.streams.fake",
          true,
          "permissions.default.microphone",
          1,
          "media.peerconnection.ice.loopback",
          true,
          "media.autoplay.default",
          0);

  /** The tone would talk into the greeting: it begins with the first click on the mute button. */
  private static final String SILENT_AT_FIRST =
      """
      const { mediaDevices } = navigator; // none on the blank page
      const ask = mediaDevices?.getUserMedia.bind(mediaDevices);
      const silent = async (constraints) => {
        const stream = await ask(constraints);
        for (const track of stream.getAudioTracks()) track.enabled = false;
        return stream;
      };
      if (ask) mediaDevices.getUserMedia = silent;
      """;

  private final Playwright playwright = Playwright.create();
  private final Browser browser;
  private final Page page;
  private final PageMonitor watched;

  FirefoxCandidate() {
    browser =
        playwright
            .firefox()
            .launch(
                new BrowserType.LaunchOptions()
                    .setChannel("moz-firefox")
                    .setExecutablePath(Path.of("/usr/bin/firefox-esr"))
                    .setFirefoxUserPrefs(PREFERENCES));
    PlaywrightAssertions.setDefaultAssertionTimeout(Waiting.LIMIT_MS);
    var context = browser.newContext();
    context.setDefaultTimeout(Waiting.LIMIT_MS);
    page = context.newPage();
    page.addInitScript(SILENT_AT_FIRST);
    watched = new PageMonitor(page);
  }

  Page page() {
    return page;
  }

  /** Errors and warnings of the page's console. */
  List<String> complaints() {
    return watched.complaints();
  }

  @Override
  public void speaks() {
    mute("true", "false");
  }

  @Override
  public void isSilent() {
    mute("false", "true");
  }

  private void mute(String from, String to) {
    page.locator("[data-testid=mute][aria-pressed=" + from + "]").click();
    assertThat(page.getByTestId("mute")).hasAttribute("aria-pressed", to);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
