package com.vocahire.diagnostics.checks;

import java.time.Instant;
import java.util.List;

/**
 * Lists what each check found, in JSON.
 *
 * @param status the worst of them
 */
public record DiagnosisResponse(String status, Instant checkedAt, List<Check> checks) {

  /** One check; {@code tookMs} in whole milliseconds, {@code advice} empty where all is well. */
  public record Check(
      String name,
      String description,
      String status,
      long tookMs,
      List<Measurement> measurements,
      String advice) {

    static Check of(CheckResult result) {
      var finding = result.finding();
      return new Check(
          result.name(),
          result.description(),
          finding.status().word(),
          result.took().toMillis(),
          finding.measurements(),
          finding.advice());
    }
  }

  /** The response for checks that were completed at {@code now}. */
  public static DiagnosisResponse of(List<CheckResult> results, Instant now) {
    var worst =
        results.stream().map(result -> result.finding().status()).reduce(Status.PASSED, Status::or);
    return new DiagnosisResponse(worst.word(), now, results.stream().map(Check::of).toList());
  }
}
