package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.session.InterviewFailure;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** That the database gave no answer, with what each check makes of it. */
final class DatabaseUnavailable {

  private DatabaseUnavailable() {}

  /**
   * What a check found then.
   *
   * @param advice where to look, from this check's point of view
   * @throws ExecutionException the same, when it has another cause
   */
  static Finding found(ExecutionException failed, String advice) throws ExecutionException {
    if (failed.getCause() instanceof InterviewFailure named) {
      return Finding.failed(named.getMessage() + " " + advice);
    }
    throw failed;
  }

  /** The same when even that was not told in time: the threads that tell it are busy, too. */
  static Finding found(TimeoutException late, String advice) {
    return Finding.failed(InterviewFailure.databaseUnavailable(late).getMessage() + " " + advice);
  }
}
