package com.vocahire.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.TakingTurns;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job: a candidate in a real browser talks with the interviewer. */
@Tag("core")
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class InterviewInBrowserIT {

  private static final String JOB = "Lighthouse keeper";
  private static final List<String> ANSWERS =
      List.of("I am ready.", "I kept two lighthouses.", "I stay calm in a storm.");

  private final Endpoints endpoints;
  private final Emulator emulator;

  InterviewInBrowserIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void aCandidateSignsInIsInterviewedAndEnds() throws Exception {
    var voice = SpokenAnswer.of("Well. " + String.join(" ", ANSWERS) + " And I like the sea.");
    try (var candidate = new CandidateBrowser(voice);
        var record = new InterviewRecord(endpoints)) {
      int hangUps = emulator.requests("hangup");
      var interviewPage = new InterviewPage(candidate.page());

      interviewPage.signIn(endpoints, JOB, "ada");
      interviewPage.start();
      interviewPage.assertEveryStepIsDone();
      var row = record.latest(JOB);
      new TakingTurns(candidate, interviewPage, emulator, row.callId(), ANSWERS).toTheEnd();
      assertTheInterviewerIsAudible(interviewPage);
      interviewPage.assertCaptionsAreShown();
      var shown = interviewPage.conversation();
      interviewPage.end();
      interviewPage.assertStillShows(shown);

      assertTheRecordIsComplete(record, row, shown);
      assertTheCandidateWasReceivedAndHungUp(emulator, row.callId(), hangUps);
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  private static void assertTheInterviewerIsAudible(InterviewPage interviewPage) {
    var inbound = interviewPage.inbound();
    assertThat(inbound.get("packets").intValue()).isGreaterThan(300);
    assertThat(inbound.get("lost").intValue()).isZero();
    assertThat(inbound.get("totalAudioEnergy").doubleValue()).isGreaterThan(0.01);
  }

  private static void assertTheRecordIsComplete(
      InterviewRecord record, InterviewRecord.Row row, List<InterviewRecord.Item> shown)
      throws Exception {
    var ended = record.latest(JOB);
    assertThat(ended)
        .isEqualTo(new InterviewRecord.Row(row.id(), "ENDED", "COMPLETED", row.callId(), "ada"));
    Waiting.await("the conversation in PostgreSQL")
        .untilAsserted(() -> assertThat(record.conversation(row.id())).isEqualTo(shown));
    assertThat(shown)
        .extracting(InterviewRecord.Item::role)
        .startsWith("interviewer", "candidate", "interviewer", "candidate", "interviewer");
    assertThat(shown)
        .filteredOn(item -> item.role().equals("candidate"))
        .extracting(InterviewRecord.Item::text)
        .isEqualTo(ANSWERS);
  }

  private static void assertTheCandidateWasReceivedAndHungUp(
      Emulator emulator, String call, int hangUps) {
    Waiting.await("the hang-up").until(() -> emulator.requests("hangup") > hangUps);
    Waiting.await("the call's end").until(() -> emulator.stateOf(call).equals("closed"));
    var receivedAudio = emulator.call(call).required("receivedAudio");
    assertThat(receivedAudio.required("segments").size()).isGreaterThanOrEqualTo(ANSWERS.size());
    assertThat(receivedAudio.required("levelDbfs").asDouble()).isGreaterThan(-45);
  }
}
