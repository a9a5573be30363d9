package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderReport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * One check that reads the provider's answer; all of them share the same answer.
 *
 * @param noAnswer the finding of this check if there was no answer
 */
record ProviderCheck(
    String name,
    String description,
    CompletableFuture<ProviderReport> answer,
    Function<ProviderReport, Finding> finding,
    Function<InterviewFailure, Finding> noAnswer)
    implements Check {

  /** Blocks no longer than the request itself, which has a time limit. */
  @Override
  public Finding find() throws ExecutionException, InterruptedException {
    try {
      return finding.apply(answer.get());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof InterviewFailure named) {
        return noAnswer.apply(named);
      }
      throw failed;
    }
  }
}
