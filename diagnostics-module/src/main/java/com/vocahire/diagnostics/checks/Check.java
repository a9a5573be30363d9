package com.vocahire.diagnostics.checks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One diagnostic check. It runs on a thread that may block; an exception becomes a finding, too.
 */
public interface Check {

  /** The unique name of the check, in lower case with hyphens. */
  String name();

  /** What is tried, in a sentence for the administrator. */
  String description();

  /**
   * Performs the check.
   *
   * @throws ExecutionException if the checked operation failed
   * @throws TimeoutException if it did not complete in time
   * @throws InterruptedException if the server is shutting down
   */
  Finding find() throws ExecutionException, TimeoutException, InterruptedException;
}
