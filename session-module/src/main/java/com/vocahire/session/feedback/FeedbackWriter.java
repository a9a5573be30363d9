package com.vocahire.session.feedback;

import com.vocahire.session.InterviewFailure;
import java.util.concurrent.CompletionStage;

/** Port: writes feedback on an interview. Its adapter stands in the signaling module. */
public interface FeedbackWriter {

  /**
   * Asks for it, without holding a thread. What comes back has the right form and nothing more:
   * whether its quotes were ever said is for whoever asked to find out.
   *
   * @return fails with {@link InterviewFailure} only: provider timed out, busy or in error
   */
  CompletionStage<FeedbackReport> write(FeedbackMaterial material);
}
