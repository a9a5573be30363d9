package com.vocahire.session.feedback;

import com.vocahire.session.InterviewFailure;
import java.util.concurrent.CompletionStage;

/** Port: writes feedback on an interview. Its adapter stands in the signaling module. */
public interface FeedbackWriter {

  /**
   * Asks for it, without holding a thread. The report has the right form; whether its quotes are in
   * the transcript is for the caller to verify.
   *
   * @return fails with {@link InterviewFailure} only: provider timed out, busy or in error
   */
  CompletionStage<FeedbackReport> write(FeedbackMaterial material);
}
