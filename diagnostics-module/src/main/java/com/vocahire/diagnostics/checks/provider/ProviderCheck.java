package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderReport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * One thing that the provider's answer tells; all of them look at the same answer.
 *
 * @param unheard what it means for this one that there was none
 */
record ProviderCheck(
    String name,
    String description,
    CompletableFuture<ProviderReport> asked,
    Function<ProviderReport, Finding> judge,
    Function<InterviewFailure, Finding> unheard)
    implements Check {

  /** Waits no longer than the question itself, which has a limit. */
  @Override
  public Finding find() throws ExecutionException, InterruptedException {
    try {
      return judge.apply(asked.get());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof InterviewFailure named) {
        return unheard.apply(named);
      }
      throw failed;
    }
  }
}
