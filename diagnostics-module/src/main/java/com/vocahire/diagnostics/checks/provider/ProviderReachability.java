package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderReport;
import com.vocahire.signaling.diagnosis.ProviderDiagnosis;
import java.time.Duration;

/** Whether the provider can be reached, from its answer or a missing one. */
final class ProviderReachability {

  private static final int PROXY_UNAUTHORIZED = 407;
  private static final int SERVER_ERROR = 500;

  private final ProviderDiagnosis provider;
  private final Duration good;

  /**
   * @param good the time in which the answer should arrive
   */
  ProviderReachability(ProviderDiagnosis provider, Duration good) {
    this.provider = provider;
    this.good = good;
  }

  /**
   * Any answer other than a server error or one of the proxy shows that the provider can be
   * reached.
   */
  Finding answered(ProviderReport report) {
    Measurement[] all = {
      Measurement.of("time", report.took(), good),
      host(),
      proxy(),
      Measurement.text("status", Integer.toString(report.status()))
    };
    if (report.status() == PROXY_UNAUTHORIZED) {
      return Finding.failed(
          "The proxy requires authentication. Set vocahire.provider.proxy-user and its password.",
          all);
    }
    if (report.status() >= SERVER_ERROR) {
      return Finding.failed("The provider answers with an error. Check its status page.", all);
    }
    return report.took().compareTo(good) <= 0
        ? Finding.passed(all)
        : Finding.warned("The network path is slow. Check the proxy and the network.", all);
  }

  /**
   * There was no answer from the provider: a time-out, a lost connection, or an answer from another
   * server.
   */
  Finding unanswered(InterviewFailure why) {
    return Finding.failed(
        why.getMessage() + " Check vocahire.provider.url, the proxy and the firewall.",
        host(),
        proxy());
  }

  private Measurement host() {
    return Measurement.text("host", provider.host());
  }

  private Measurement proxy() {
    return Measurement.text("through proxy", provider.throughProxy() ? "yes" : "no");
  }
}
