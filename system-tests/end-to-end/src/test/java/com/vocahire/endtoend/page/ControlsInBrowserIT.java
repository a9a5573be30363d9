package com.vocahire.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.Endpoints;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.Emulator;
import com.vocahire.endtoend.testkit.rehearsal.OnRunningRehearsal;
import com.vocahire.testkit.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A candidate decides what is heard, when it is answered, and whether to speak at all. */
@ExtendWith(OnRunningRehearsal.class)
class ControlsInBrowserIT {

  private static final List<String> SPOKEN = List.of("I carve spoons.", "I carve bowls.");
  private static final String TYPED = "Ten years, \"by hand\".";

  private final Endpoints endpoints;

  ControlsInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void aCandidateDecidesWhatIsHeard() throws Exception {
    var voice = SpokenAnswer.of("Well. " + String.join(" ", SPOKEN) + " And I like the wood.");
    try (var candidate = new CandidateBrowser(voice);
        var emulator = new Emulator(endpoints);
        var record = new InterviewRecord(endpoints)) {
      var room = new InterviewPage(candidate.page());
      var call = new CallControls(candidate.page());
      room.signIn(endpoints, "Carver", "cora");
      room.start();
      var row = record.latest("Carver");
      emulator.foretell(row.callId(), SPOKEN);
      var heard = new ReceivedSpeech(emulator, row.callId());
      awaitWords(room, 1);
      call.assertNetworkIs("Your connection is good");

      heldIsHeard(call, heard, room);
      mutedIsSilent(call, heard);
      aMomentIsWaitedFor(call, heard, room);
      anInterruptionIsObeyed(call, room);
      call.types(TYPED);
      call.closesTheField();
      awaitReply(room);
      call.unmutes();
      call.switchesTheMicrophone();
      candidate.speaks();
      heard.speech();
      candidate.isSilent();

      assertThat(emulator.call(row.callId()).getString("state")).isNotEqualTo("closed");
      assertThat(room.said("candidate")).contains(SPOKEN.get(0), SPOKEN.get(1), TYPED);
      room.end();
      var shown = room.conversation();
      assertThat(shown).contains(new InterviewRecord.Item("candidate", TYPED));
      assertThat(record.conversation(row.id())).isEqualTo(shown);
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void anInterviewNeedsNoMicrophone() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("This is never heard."));
        var emulator = new Emulator(endpoints);
        var record = new InterviewRecord(endpoints)) {
      var room = new InterviewPage(candidate.page());
      var call = new CallControls(candidate.page());
      room.signIn(endpoints, "Scribe", "sam");
      room.startWithoutMicrophone();
      var row = record.latest("Scribe");
      Waiting.await("the greeting").until(() -> !room.interviewerIsSilent());

      call.types(TYPED);
      awaitReply(room);
      room.assertCaptionsAreShown();
      room.end();

      var shown = room.conversation();
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

  /** With the talk key nothing else is heard, and letting it go asks for the reply. */
  private static void heldIsHeard(CallControls call, ReceivedSpeech heard, InterviewPage room) {
    call.answersBy("push");
    call.holdsTheTalkKey();
    heard.speech();
    int replies = room.said("interviewer").size();
    call.letsItGo();
    heard.silence();
    awaitWords(room, replies + 1);
    assertThat(room.said("candidate")).contains(SPOKEN.get(0));
  }

  private static void mutedIsSilent(CallControls call, ReceivedSpeech heard) {
    call.answersBy("open");
    heard.speech();
    call.mutes();
    heard.silence();
    call.unmutes();
    heard.speech();
  }

  /** What was begun is written down, and nobody replies to it. */
  private static void aMomentIsWaitedFor(
      CallControls call, ReceivedSpeech heard, InterviewPage room) {
    int said = room.said("candidate").size();
    call.takesAMoment();
    heard.silence();
    Waiting.await("what was said").until(() -> room.said("candidate").size() > said);
    assertThat(room.interviewerIsSilent()).isTrue();
    call.goesOn();
    heard.speech();
  }

  private static void anInterruptionIsObeyed(CallControls call, InterviewPage room) {
    call.mutes();
    Waiting.await("a reply").until(() -> !room.interviewerIsSilent());
    call.interrupts();
    Waiting.await("silence").until(room::interviewerIsSilent);
    var said = room.said("interviewer");
    assertThat(said.get(said.size() - 1)).doesNotEndWith("?");
  }

  private static void awaitReply(InterviewPage room) {
    Waiting.await("a reply to what was typed")
        .until(
            () -> {
              var shown = room.conversation();
              var last = shown.get(shown.size() - 1);
              return last.role().equals("interviewer") && !last.text().isEmpty();
            });
  }

  private static void awaitWords(InterviewPage room, int items) {
    Waiting.await(items + " times the interviewer")
        .until(() -> room.said("interviewer").size() >= items && room.interviewerIsSilent());
  }
}
