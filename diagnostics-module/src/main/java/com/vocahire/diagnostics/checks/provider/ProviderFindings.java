package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.signaling.ListedModel;
import com.vocahire.signaling.ProviderReport;
import com.vocahire.signaling.diagnosis.ProviderDiagnosis;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The findings from the provider's answer. */
final class ProviderFindings {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final ProviderDiagnosis provider;
  private final int shutdownDays;
  private final Duration clockSkew;

  /**
   * @param shutdownDays how many days before a model's shutdown the check warns
   * @param clockSkew the maximum difference of the clocks
   */
  ProviderFindings(ProviderDiagnosis provider, int shutdownDays, Duration clockSkew) {
    this.provider = provider;
    this.shutdownDays = shutdownDays;
    this.clockSkew = clockSkew;
  }

  /** The finding of a check that needs an answer, if there was none. */
  static Finding noAnswer() {
    return Finding.warned("The provider did not answer; see provider-reachable.");
  }

  Finding key(ProviderReport report) {
    return switch (report.status()) {
      case OK -> Finding.passed();
      case UNAUTHORIZED ->
          Finding.failed(
              "The provider rejected the API key (vocahire.provider.key)."
                  + " Is it complete and still active?");
      case FORBIDDEN ->
          Finding.failed("The API key lacks a permission. Check its project and its permissions.");
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
          "Deployments are not listed; only a call shows whether this one exists.", ours);
    }
    return listed(report).isPresent()
        ? Finding.passed(ours)
        : Finding.failed(
            "The provider does not list vocahire.provider.model."
                + " Check its name and the key's permissions.",
            ours);
  }

  Finding shutdown(ProviderReport report) {
    if (report.status() != OK) {
      return unknown(report);
    }
    return new ModelShutdowns(provider.models(), shutdownDays).finding(report);
  }

  /** The {@code Date} header has whole seconds and was written between request and answer. */
  Finding clock(ProviderReport report) {
    if (report.date().isEmpty()) {
      return Finding.warned("The response has no Date header.");
    }
    Instant requestedAt = report.arrived().minus(report.took());
    Duration skew = skew(report.date().get(), requestedAt, report.arrived());
    var measured = Measurement.of("difference", skew, clockSkew);
    return skew.compareTo(clockSkew) <= 0
        ? Finding.passed(measured)
        : Finding.failed(
            "The clocks differ, so tokens and credentials expire early or late."
                + " Synchronize this machine by NTP.",
            measured);
  }

  private static Duration skew(Instant theirs, Instant requestedAt, Instant arrived) {
    if (theirs.plusSeconds(1).isBefore(requestedAt)) {
      return Duration.between(theirs.plusSeconds(1), requestedAt);
    }
    return theirs.isAfter(arrived) ? Duration.between(arrived, theirs) : Duration.ZERO;
  }

  private Optional<ListedModel> listed(ProviderReport report) {
    return report.models().stream().filter(each -> each.id().equals(provider.model())).findFirst();
  }

  private static Finding unknown(ProviderReport report) {
    return Finding.warned(
        "The provider answered "
            + report.status()
            + ", so this cannot be checked; see the other checks.");
  }
}
