package com.vocahire.session.tokens;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import java.util.concurrent.CompletionStage;

/** Port: makes the provider's short-lived secrets. Its adapter stands in the signaling module. */
public interface EphemeralTokens {

  /**
   * Asks for one, without holding a thread.
   *
   * @return fails with {@link InterviewFailure} only: provider timed out, busy or in error
   */
  CompletionStage<ProviderSecret> mint(Caller caller, InterviewBrief brief);
}
