package com.vocahire.endtoend.testkit.browser;

import com.vocahire.endtoend.testkit.Speaker;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import java.util.List;

/** A candidate and the interviewer, one after the other. */
public final class TakingTurns {

  private static final double SPEECH_IN_A_TURN_S = 1.2;

  private final Speaker candidate;
  private final InterviewPage interviewPage;
  private final Emulator emulator;
  private final String call;
  private final List<String> answers;

  /** {@code answers}: the scripted transcripts of this call, one for each turn. */
  public TakingTurns(
      Speaker candidate,
      InterviewPage interviewPage,
      Emulator emulator,
      String call,
      List<String> answers) {
    this.candidate = candidate;
    this.interviewPage = interviewPage;
    this.emulator = emulator;
    this.call = call;
    this.answers = answers;
    emulator.scriptTranscripts(call, answers);
  }

  /** All answers, each after a question; the interviewer has the last word. */
  public void toTheEnd() {
    for (int turn = 0; turn < answers.size(); turn++) {
      awaitInterviewer(turn);
      answer(turn);
    }
    awaitInterviewer(answers.size());
  }

  /** Waits until the interviewer has said one thing more than there were answers, and is silent. */
  public void awaitInterviewer(int answered) {
    Waiting.await("the interviewer after " + answered + " answers")
        .until(
            () ->
                interviewPage.said("interviewer").size() > answered
                    && interviewPage.interviewerIsSilent());
  }

  /** Speaks until the peer has received speech, then is silent until the answer is transcribed. */
  public void answer(int turn) {
    double before = emulator.speechSeconds(call);
    candidate.speaks();
    Waiting.await("speech at the peer")
        .until(() -> emulator.speechSeconds(call) > before + SPEECH_IN_A_TURN_S);
    candidate.isSilent();
    Waiting.await("answer " + (turn + 1))
        .until(() -> interviewPage.said("candidate").contains(answers.get(turn)));
  }
}
