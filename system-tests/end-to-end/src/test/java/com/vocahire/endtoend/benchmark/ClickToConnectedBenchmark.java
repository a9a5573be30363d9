package com.vocahire.endtoend.benchmark;

import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long a candidate waits from the click to the connection: nine interviews on loopback after
 * one that warms everything up, together what a caller has in an hour. Prints, and judges nothing:
 * {@code ./vocahire benchmark}.
 */
@OnRehearsal(SharedProfile.class)
class ClickToConnectedBenchmark {

  private static final Logger LOG = System.getLogger(ClickToConnectedBenchmark.class.getName());
  private static final int MEASURED = 9;

  private final Endpoints endpoints;

  ClickToConnectedBenchmark(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void printsTheMedian() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."))) {
      var interviewPage = new InterviewPage(candidate.page());
      interviewPage.signIn(endpoints, "Welder", "grace");
      int first = clickToConnected(interviewPage);
      List<Integer> millis = new ArrayList<>();
      while (millis.size() < MEASURED) {
        candidate.page().reload();
        millis.add(clickToConnected(interviewPage));
      }
      millis.sort(null);
      int median = millis.get(MEASURED / 2);
      LOG.log(
          Level.INFO,
          "click to connected on {0}: median {1} ms of {2}; the first one {3} ms",
          System.getProperty("vocahire.server"),
          median,
          millis,
          first);
    }
  }

  private static int clickToConnected(InterviewPage interviewPage) {
    interviewPage.start();
    int millis = interviewPage.clickToConnectedMs();
    interviewPage.end();
    return millis;
  }
}
