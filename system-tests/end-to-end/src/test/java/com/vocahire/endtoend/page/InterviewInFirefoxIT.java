package com.vocahire.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The main job in the other browser. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class InterviewInFirefoxIT {

  private static final String JOB = "Foxhunter's adversary";
  private static final List<String> ANSWERS = List.of("I hide.", "I have two exits.");

  private final Endpoints endpoints;
  private final Emulator emulator;

  InterviewInFirefoxIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void aCandidateSignsInIsInterviewedAndEnds() throws Exception {
    try (var candidate = new FirefoxCandidate();
        var record = new InterviewRecord(endpoints)) {
      var interviewPage = new InterviewPage(candidate.page());
      interviewPage.signIn(endpoints, JOB, "renard");
      interviewPage.start();
      interviewPage.assertEveryStepIsDone();
      var row = record.latest(JOB);
      var turns = new TakingTurns(candidate, interviewPage, emulator, row.callId(), ANSWERS);
      candidate.isSilent();
      turns.toTheEnd();

      assertThat(interviewPage.inbound().get("totalAudioEnergy").doubleValue()).isGreaterThan(0.01);
      interviewPage.assertCaptionsAreShown();
      var shown = interviewPage.conversation();
      interviewPage.end();
      interviewPage.assertStillShows(shown);
      Waiting.await("the conversation in PostgreSQL")
          .untilAsserted(() -> assertThat(record.conversation(row.id())).isEqualTo(shown));
      assertThat(record.latest(JOB).endReason()).isEqualTo("COMPLETED");
      assertThat(candidate.complaints()).isEmpty();
    }
  }
}
