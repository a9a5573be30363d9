package com.vocahire.diagnostics.checks;

import java.util.List;

/**
 * A check that has run returns its status with what it measured.
 *
 * @param advice what to do about it; empty if it passed
 */
public record Finding(Status status, List<Measurement> measurements, String advice) {

  /** The check passed. */
  public static Finding passed(Measurement... measured) {
    return new Finding(Status.PASSED, List.of(measured), "");
  }

  /** It works with limitations. */
  public static Finding warned(String advice, Measurement... measured) {
    return new Finding(Status.WARNED, List.of(measured), advice);
  }

  /** It does not work. */
  public static Finding failed(String advice, Measurement... measured) {
    return new Finding(Status.FAILED, List.of(measured), advice);
  }
}
