package com.vocahire.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.vocahire.rehearsing.KnownSecrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A candidate at a headless Chromium: a spoken WAV is the microphone, round and round. The
 * candidate keeps the microphone muted except when speaking, as a person does by being silent.
 */
final class CandidateBrowser implements AutoCloseable {

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
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

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
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(CandidateBrowser::makeKnown);
  }

  private static void makeKnown(Request request) {
    KnownSecrets.addBearer(request.headers().get("authorization"));
    if (request.url().contains("/api/") && request.postData() != null) {
      KnownSecrets.addAllIn(request.postData().getBytes(UTF_8));
    }
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
    return List.copyOf(complaints);
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

  void speaks() {
    page.evaluate("candidate.speak(true)");
  }

  void isSilent() {
    page.evaluate("candidate.speak(false)");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
