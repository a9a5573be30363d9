package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.session.InterviewFailure;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Findings for a database that did not answer. */
final class DatabaseUnavailable {

  private DatabaseUnavailable() {}

  /**
   * The finding of a check whose query failed.
   *
   * @param advice where to look, from the point of view of this check
   * @throws ExecutionException the given exception, if it has another cause
   */
  static Finding found(ExecutionException failed, String advice) throws ExecutionException {
    if (failed.getCause() instanceof InterviewFailure named) {
      return Finding.failed(named.getMessage() + " " + advice);
    }
    throw failed;
  }

  /**
   * The same for a query that did not complete in time, because the threads that would report it
   * are busy as well.
   */
  static Finding found(TimeoutException late, String advice) {
    return Finding.failed(InterviewFailure.databaseUnavailable(late).getMessage() + " " + advice);
  }
}
