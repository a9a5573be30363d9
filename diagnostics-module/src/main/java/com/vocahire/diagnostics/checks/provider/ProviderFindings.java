package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.signaling.ListedModel;
import com.vocahire.signaling.ProviderReport;
import com.vocahire.signaling.diagnosis.ProviderDiagnosis;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the provider's answer means for interviews. */
final class ProviderFindings {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final ProviderDiagnosis provider;
  private final int shutdownDays;
  private final Duration clockSkew;

  /**
   * @param shutdownDays how long before a model stops that is told
   * @param clockSkew by how much clocks may differ
   */
  ProviderFindings(ProviderDiagnosis provider, int shutdownDays, Duration clockSkew) {
    this.provider = provider;
    this.shutdownDays = shutdownDays;
    this.clockSkew = clockSkew;
  }

  /** For what only an answer tells. */
  static Finding unheard() {
    return Finding.warned("There was no answer to tell by; see provider-reachable.");
  }

  Finding key(ProviderReport report) {
    return switch (report.status()) {
      case OK -> Finding.passed();
      case UNAUTHORIZED ->
          Finding.failed("It refuses vocahire.provider.key: is it whole, and not withdrawn?");
      case FORBIDDEN ->
          Finding.failed("The key may not be used for this: look at its project and its rights.");
      default -> unknown(report);
    };
  }

  Finding model(ProviderReport report) {
    var ours = Measurement.text("model", provider.model());
    if (report.status() != OK) {
      return unknown(report);
    }
    if (provider.namesDeployments()) {
      return Finding.warned(
          "Names of deployments are in no list; only a call shows whether it exists.", ours);
    }
    return listed(report).isPresent()
        ? Finding.passed(ours)
        : Finding.failed(
            "It does not list vocahire.provider.model: look at its name and the key's rights.",
            ours);
  }

  Finding shutdown(ProviderReport report) {
    if (report.status() != OK) {
      return unknown(report);
    }
    return new ModelShutdowns(provider.models(), shutdownDays).judge(report);
  }

  /** Its clock is told to the second, and it has answered somewhere between. */
  Finding clock(ProviderReport report) {
    if (report.date().isEmpty()) {
      return Finding.warned("It does not tell its time.");
    }
    Instant asked = report.arrived().minus(report.took());
    Duration skew = skew(report.date().get(), asked, report.arrived());
    var measured = Measurement.of("difference", skew, clockSkew);
    return skew.compareTo(clockSkew) <= 0
        ? Finding.passed(measured)
        : Finding.failed(
            "The clocks differ: set this machine's by NTP; tokens and credentials end early or late.",
            measured);
  }

  private static Duration skew(Instant theirs, Instant asked, Instant arrived) {
    if (theirs.plusSeconds(1).isBefore(asked)) {
      return Duration.between(theirs.plusSeconds(1), asked);
    }
    return theirs.isAfter(arrived) ? Duration.between(arrived, theirs) : Duration.ZERO;
  }

  private Optional<ListedModel> listed(ProviderReport report) {
    return report.models().stream().filter(each -> each.id().equals(provider.model())).findFirst();
  }

  private static Finding unknown(ProviderReport report) {
    return Finding.warned(
        "It answered " + report.status() + ", which does not tell; see the other checks.");
  }
}
