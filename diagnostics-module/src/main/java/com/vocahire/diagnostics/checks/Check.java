package com.vocahire.diagnostics.checks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One thing that can be wrong. Runs on a thread that may wait; what it throws is a finding, too.
 */
public interface Check {

  String name();

  /** For the administrator: what is tried. */
  String description();

  /**
   * Tries it.
   *
   * @throws ExecutionException when what was asked failed
   * @throws TimeoutException when it did not answer in its time
   */
  Finding find() throws ExecutionException, TimeoutException, InterruptedException;
}
