package com.vocahire.endtoend.testkit.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.vocahire.testkit.KnownSecrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What a page complains of, and what secrets it sends, from its beginning on. */
public final class PageMonitor {

  private static final Set<String> COMPLAINTS = Set.of("error", "warning");

  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

  public PageMonitor(Page page) {
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
    page.onRequest(PageMonitor::makeKnown);
  }

  /** Errors and warnings of the page's console. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private void note(ConsoleMessage message) {
    if (COMPLAINTS.contains(message.type())) {
      complaints.add(message.text());
    }
  }

  private static void makeKnown(Request request) {
    KnownSecrets.addBearer(request.headers().get("authorization"));
    if (request.url().contains("/api/") && request.postData() != null) {
      KnownSecrets.addAllIn(request.postData().getBytes(UTF_8));
    }
  }
}
