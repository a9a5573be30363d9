package com.vocahire.endtoend.benchmark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.testkit.Endpoints;
import java.io.IOException;
import java.sql.SQLException;

/**
 * A candidate who clicks, and waits for the first audible sound of the interviewer; repeatedly on
 * one page.
 */
final class WaitingForSound implements AutoCloseable {

  private static final String NAME = "grace";
  private static final String JOB = "Benchmark";

  private final Distances distances;
  private final Endpoints endpoints;
  private final CandidateBrowser candidate;
  private final Caller caller;
  private final InterviewRecord record;
  private final InterviewPage interviewPage;
  private final String seedOrder = text("seed-order.js");

  WaitingForSound(Distances distances) throws Exception {
    this.distances = distances;
    endpoints = distances.endpoints();
    candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."));
    caller = Caller.candidate(endpoints, NAME);
    record = new InterviewRecord(endpoints);
    interviewPage = new InterviewPage(candidate.page());
    candidate.page().addInitScript(text("first-sound.js"));
    interviewPage.signIn(endpoints, JOB, NAME);
    awaitReady(); // a reload in the midst of signing in would end it
  }

  /** From the click to the first audible sample, in milliseconds. */
  double ours(int serverMs, int peerMs) throws Exception {
    reload();
    interviewPage.prepare();
    distances.become(serverMs, peerMs);
    candidate.page().getByTestId("start-interview").click();
    return untilSoundAndEnd();
  }

  /** The same with each step after the one before, microphone and ICE servers among them. */
  double seeds(int serverMs, int peerMs) throws Exception {
    reload();
    distances.become(serverMs, peerMs);
    candidate.page().evaluate(seedOrder, caller.authorization().replaceFirst("Bearer ", ""));
    return untilSoundAndEnd();
  }

  private void reload() {
    candidate.page().reload();
    awaitReady();
  }

  private void awaitReady() {
    assertThat(candidate.page().locator("#interview")).hasAttribute("data-state", "ready");
  }

  private double untilSoundAndEnd() throws Exception {
    Page page = candidate.page();
    page.waitForCondition(() -> page.evaluate("firstSound.audibleAt") != null);
    double millis =
        ((Number) page.evaluate("firstSound.audibleAt - firstSound.clickedAt")).doubleValue();
    distances.become(0, 0);
    caller.delete("realtime-session/" + record.latest(JOB).id()).close();
    return millis;
  }

  static String text(String name) throws IOException {
    try (var resource = WaitingForSound.class.getResourceAsStream("/benchmark/" + name)) {
      return new String(resource.readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() throws SQLException {
    record.close();
    caller.close();
    candidate.close();
  }
}
