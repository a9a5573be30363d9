package com.vocahire.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.Endpoints;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.TakingTurns;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.Emulator;
import com.vocahire.endtoend.testkit.rehearsal.OnRunningRehearsal;
import com.vocahire.testkit.Waiting;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job in the other browser. */
@Tag("browser")
@ExtendWith(OnRunningRehearsal.class)
class InterviewInFirefoxIT {

  private static final String JOB = "Foxhunter's adversary";
  private static final List<String> ANSWERS = List.of("I hide.", "I have two exits.");

  private final Endpoints endpoints;

  InterviewInFirefoxIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void aCandidateSignsInIsInterviewedAndEnds() throws Exception {
    try (var candidate = new FirefoxCandidate();
        var emulator = new Emulator(endpoints);
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
