package com.vocahire.diagnostics.checks;

import java.util.List;

/**
 * What a check found.
 *
 * @param advice what to do about it; empty where all is well
 */
public record Finding(Status status, List<Measurement> measurements, String advice) {

  /** All is well. */
  public static Finding passed(Measurement... measured) {
    return new Finding(Status.PASSED, List.of(measured), "");
  }

  /** It works, though not as it should. */
  public static Finding warned(String advice, Measurement... measured) {
    return new Finding(Status.WARNED, List.of(measured), advice);
  }

  /** It does not work. */
  public static Finding failed(String advice, Measurement... measured) {
    return new Finding(Status.FAILED, List.of(measured), advice);
  }
}
