package com.vocahire.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A candidate decides what is sent, when it is answered, and whether to speak at all. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class ControlsInBrowserIT {

  private static final List<String> SPOKEN = List.of("I carve spoons.", "I carve bowls.");
  private static final String TYPED = "Ten years, \"by hand\".";

  private final Endpoints endpoints;
  private final Emulator emulator;

  ControlsInBrowserIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void aCandidateDecidesWhatIsSent() throws Exception {
    var voice = SpokenAnswer.of("Well. " + String.join(" ", SPOKEN) + " And I like the wood.");
    try (var candidate = new CandidateBrowser(voice);
        var record = new InterviewRecord(endpoints)) {
      var interviewPage = new InterviewPage(candidate.page());
      var call = new CallControls(candidate.page());
      interviewPage.signIn(endpoints, "Carver", "cora");
      interviewPage.start();
      var row = record.latest("Carver");
      emulator.scriptTranscripts(row.callId(), SPOKEN);
      var received = new ReceivedSpeech(emulator, row.callId());
      awaitWords(interviewPage, 1);
      call.assertNetworkIs("Your connection is good");

      theTalkKeySends(call, received, interviewPage);
      mutedIsSilent(call, received);
      aMomentIsWaitedFor(call, received, interviewPage);
      anInterruptionIsObeyed(call, interviewPage);
      call.types(TYPED);
      call.closesTheField();
      awaitReply(interviewPage);
      call.unmutes();
      call.switchesTheMicrophone();
      candidate.speaks();
      received.speech();
      candidate.isSilent();

      assertThat(emulator.stateOf(row.callId())).isNotEqualTo("closed");
      assertThat(interviewPage.said("candidate")).contains(SPOKEN.get(0), SPOKEN.get(1), TYPED);
      interviewPage.end();
      var shown = interviewPage.conversation();
      assertThat(shown).contains(new InterviewRecord.Item("candidate", TYPED));
      assertThat(record.conversation(row.id())).isEqualTo(shown);
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void anInterviewNeedsNoMicrophone() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("This is never sent."));
        var record = new InterviewRecord(endpoints)) {
      var interviewPage = new InterviewPage(candidate.page());
      var call = new CallControls(candidate.page());
      interviewPage.signIn(endpoints, "Scribe", "sam");
      interviewPage.startWithoutMicrophone();
      var row = record.latest("Scribe");
      Waiting.await("the greeting").until(() -> !interviewPage.interviewerIsSilent());

      call.types(TYPED);
      awaitReply(interviewPage);
      interviewPage.assertCaptionsAreShown();
      interviewPage.end();

      var shown = interviewPage.conversation();
      assertThat(shown)
          .extracting(InterviewRecord.Item::role)
          .containsExactly("interviewer", "candidate", "interviewer");
      assertThat(shown.get(1).text()).isEqualTo(TYPED);
      assertThat(record.conversation(row.id())).isEqualTo(shown);
      assertThat(record.latest("Scribe").endReason()).isEqualTo("COMPLETED");
      assertThat(new ReceivedSpeech(emulator, row.callId()).seconds()).isZero();
      assertThat(candidate.page().evaluate("typeof globalThis.candidate")).isEqualTo("undefined");
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  /** With the talk key nothing else is sent, and releasing it requests the reply. */
  private static void theTalkKeySends(
      CallControls call, ReceivedSpeech received, InterviewPage interviewPage) {
    call.answersBy("push");
    call.holdsTheTalkKey();
    received.speech();
    int replies = interviewPage.said("interviewer").size();
    call.letsItGo();
    received.silence();
    awaitWords(interviewPage, replies + 1);
    assertThat(interviewPage.said("candidate")).contains(SPOKEN.get(0));
  }

  private static void mutedIsSilent(CallControls call, ReceivedSpeech received) {
    call.answersBy("open");
    received.speech();
    call.mutes();
    received.silence();
    call.unmutes();
    received.speech();
  }

  /** What was started is transcribed, and there is no reply to it. */
  private static void aMomentIsWaitedFor(
      CallControls call, ReceivedSpeech received, InterviewPage interviewPage) {
    int said = interviewPage.said("candidate").size();
    call.takesAMoment();
    received.silence();
    Waiting.await("what was said").until(() -> interviewPage.said("candidate").size() > said);
    assertThat(interviewPage.interviewerIsSilent()).isTrue();
    call.endsTheMoment();
    received.speech();
  }

  private static void anInterruptionIsObeyed(CallControls call, InterviewPage interviewPage) {
    call.mutes();
    Waiting.await("a reply").until(() -> !interviewPage.interviewerIsSilent());
    call.interrupts();
    Waiting.await("silence").until(interviewPage::interviewerIsSilent);
    var said = interviewPage.said("interviewer");
    assertThat(said.get(said.size() - 1)).doesNotEndWith("?");
  }

  private static void awaitReply(InterviewPage interviewPage) {
    Waiting.await("a reply to what was typed")
        .until(
            () -> {
              var shown = interviewPage.conversation();
              var last = shown.get(shown.size() - 1);
              return last.role().equals("interviewer") && !last.text().isEmpty();
            });
  }

  private static void awaitWords(InterviewPage interviewPage, int items) {
    Waiting.await(items + " times the interviewer")
        .until(
            () ->
                interviewPage.said("interviewer").size() >= items
                    && interviewPage.interviewerIsSilent());
  }
}
