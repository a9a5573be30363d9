package com.vocahire.diagnostics.checks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One diagnostic check. It runs on a thread that may block; an exception becomes a finding, too.
 */
public interface Check {

  String name();

  /** For the administrator: what is tried. */
  String description();

  /**
   * Tries it.
   *
   * @throws ExecutionException if the checked operation failed
   * @throws TimeoutException if it did not complete in time
   */
  Finding find() throws ExecutionException, TimeoutException, InterruptedException;
}
