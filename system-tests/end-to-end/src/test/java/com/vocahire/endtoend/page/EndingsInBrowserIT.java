package com.vocahire.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.Scenario;
import com.vocahire.endtoend.testkit.browser.ScenarioReport;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ends that the candidate did not choose: the page says in time that they come, and what they are.
 */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class EndingsInBrowserIT {

  private final Endpoints endpoints;

  EndingsInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void theCandidateIsWarnedAndInformedThatTimeIsOver() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."));
        var record = new InterviewRecord(endpoints)) {
      var interviewPage = new InterviewPage(candidate.page());
      interviewPage.seesItsEndIn(Duration.ofSeconds(70));
      interviewPage.signIn(endpoints, "Watchmaker", "will");
      interviewPage.start();
      var row = record.latest("Watchmaker");

      interviewPage.assertWarned("Less than one minute is left");
      ScenarioReport.sees(Scenario.TIME_LIMIT, "before it was over", candidate.page());
      awaitGreeting(interviewPage);
      var shown = interviewPage.conversation();
      record.letTimeBeOver(row.id());

      interviewPage.assertEnded("Time is over");
      assertThat(record.latest("Watchmaker").endReason()).isEqualTo("TIME_LIMIT");
      var ended = interviewPage.conversation();
      assertThat(record.conversation(row.id())).isEqualTo(ended).startsWith(shown.get(0));
      ScenarioReport.sees(Scenario.TIME_LIMIT, "when time was over", candidate.page());
      ScenarioReport.holds(Scenario.TIME_LIMIT, record.latest("Watchmaker"), ended.size());
    }
  }

  @Test
  void anInterviewOpenElsewhereCanBeEndedToStartHere() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."));
        var elsewhere = Caller.candidate(endpoints, "erin");
        var record = new InterviewRecord(endpoints)) {
      var request = Map.of("jobTitle", "Gardener elsewhere", "sdp", Offers.chromium());
      var other =
          elsewhere
              .post("webrtc-exchange", request)
              .readEntity(JsonObject.class)
              .getString("sessionId");
      var interviewPage = new InterviewPage(candidate.page());
      interviewPage.signIn(endpoints, "Gardener", "erin");
      interviewPage.click();
      interviewPage.assertFailed("interview_active");
      assertThat(elsewhere.stateOf("realtime-session/" + other)).isNotEqualTo("ended");

      interviewPage.endTheOther();
      interviewPage.awaitConnection();

      assertThat(elsewhere.stateOf("realtime-session/" + other)).isEqualTo("ended");
      assertThat(record.latest("Gardener").owner()).isEqualTo("erin");
      var here = "realtime-session/" + record.latest("Gardener").id();
      Waiting.await("the page's report that it is connected")
          .until(() -> elsewhere.stateOf(here).equals("live"));
      elsewhere.delete(here).close();
      interviewPage.assertEnded("ended elsewhere");
    }
  }

  private static void awaitGreeting(InterviewPage interviewPage) {
    Waiting.await("the greeting")
        .until(
            () ->
                !interviewPage.said("interviewer").isEmpty()
                    && interviewPage.interviewerIsSilent());
  }
}
