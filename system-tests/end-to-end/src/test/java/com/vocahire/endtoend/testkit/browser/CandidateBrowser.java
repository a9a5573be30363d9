package com.vocahire.endtoend.testkit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.vocahire.endtoend.testkit.Speaker;
import com.vocahire.testkit.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A candidate at a headless Chromium: a spoken WAV is the microphone, round and round. The
 * candidate keeps the microphone muted except when speaking, as a person does by being silent.
 */
public final class CandidateBrowser implements Speaker, AutoCloseable {

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(Waiting.LIMIT_MS);
  }

  private static final String API = "**/api/**";
  private static final List<String> ANY =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--use-fake-ui-for-media-stream",
          "--autoplay-policy=no-user-gesture-required",
          "--allow-loopback-in-peer-connection");
  private static final String KEEP_MICROPHONE =
      """
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const stream = await ask(constraints);
        const [track] = stream.getAudioTracks();
        track.enabled = false;
        const unplug = () => { track.stop(); track.dispatchEvent(new Event('ended')); };
        globalThis.candidate = { speak: (yes) => { track.enabled = yes; }, unplug };
        return stream;
      };
      """;

  private final Browser browser;
  private final Page page;
  private final PageMonitor watched;
  private final Runnable end;

  /** {@code options} of the browser, besides those that every test needs. */
  public CandidateBrowser(Path voice, String... options) {
    this(
        Stream.of(
                List.of(
                    "--use-fake-device-for-media-stream",
                    "--use-file-for-fake-audio-capture=" + voice),
                ANY,
                List.of(options))
            .flatMap(List::stream)
            .toList());
  }

  /** At a machine without any sound device. */
  public static CandidateBrowser withoutMicrophone() {
    return new CandidateBrowser(ANY);
  }

  private CandidateBrowser(List<String> options) {
    var playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(options));
    page = newPage(browser.newContext());
    watched = new PageMonitor(page);
    end =
        () -> {
          browser.close();
          playwright.close();
        };
  }

  private CandidateBrowser(Browser browser, BrowserContext context, Runnable end) {
    this.browser = browser;
    this.page = newPage(context);
    watched = new PageMonitor(page);
    this.end = end;
  }

  /** Another candidate, who shares nothing with this one but the machine. Ends with this one. */
  public CandidateBrowser another() {
    var context = browser.newContext();
    return new CandidateBrowser(browser, context, context::close);
  }

  /** The same person's next tab. */
  public CandidateBrowser anotherTab() {
    return new CandidateBrowser(browser, page.context(), () -> {});
  }

  private Page newPage(BrowserContext context) {
    context.setDefaultTimeout(Waiting.LIMIT_MS);
    var opened = context.newPage();
    opened.addInitScript(KEEP_MICROPHONE);
    return opened;
  }

  public Page page() {
    return page;
  }

  /** Errors and warnings of the page's console. */
  public List<String> complaints() {
    return watched.complaints();
  }

  /** Cuts this page's requests to our API off, or lets them through again; nothing else. */
  public void hasNetwork(boolean yes) {
    if (yes) {
      page.context().unroute(API);
    } else {
      page.context().route(API, route -> route.abort("internetdisconnected"));
    }
  }

  /** Closes the tab as a person does: the page gets its events and the test does not wait. */
  public void closesTheTab() {
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
  }

  @Override
  public void speaks() {
    page.evaluate("candidate.speak(true)");
  }

  @Override
  public void isSilent() {
    page.evaluate("candidate.speak(false)");
  }

  /** The microphone is pulled out, as the browser reports it to a page (Media Capture, 4.3.1). */
  public void unplugsTheMicrophone() {
    page.evaluate("candidate.unplug()");
  }

  @Override
  public void close() {
    end.run();
  }
}
