package com.vocahire.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A candidate at a headless Chromium: a spoken WAV is the microphone, round and round. The
 * candidate keeps the microphone muted except when speaking, as a person does by being silent.
 */
final class CandidateBrowser implements Speaker, AutoCloseable {

  private static final String API = "**/api/**";
  private static final String KEEP_MICROPHONE =
      """
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const stream = await ask(constraints);
        const [track] = stream.getAudioTracks();
        track.enabled = false;
        globalThis.candidate = { speak: (yes) => { track.enabled = yes; } };
        return stream;
      };
      """;

  private final Playwright playwright = Playwright.create();
  private final Browser browser;
  private final Page page;
  private final WatchedPage watched;

  /** {@code options} of the browser, besides those that every test needs. */
  CandidateBrowser(Path voice, String... options) {
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(options(voice, options)));
    page = browser.newContext().newPage();
    page.addInitScript(KEEP_MICROPHONE);
    watched = new WatchedPage(page);
  }

  private static List<String> options(Path voice, String... more) {
    var options =
        List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-audio-capture=" + voice,
            "--autoplay-policy=no-user-gesture-required",
            "--allow-loopback-in-peer-connection");
    return Stream.concat(options.stream(), Stream.of(more)).toList();
  }

  Page page() {
    return page;
  }

  /** Errors and warnings of the page's console. */
  List<String> complaints() {
    return watched.complaints();
  }

  /** Cuts this page's requests to our API off, or lets them through again; nothing else. */
  void hasNetwork(boolean yes) {
    if (yes) {
      page.context().unroute(API);
    } else {
      page.context().route(API, route -> route.abort("internetdisconnected"));
    }
  }

  /** Closes the tab as a person does: the page hears of it and nobody waits for it. */
  void closesTheTab() {
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

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
