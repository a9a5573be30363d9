package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderReport;
import com.vocahire.signaling.diagnosis.ProviderDiagnosis;
import java.time.Duration;

/** What the provider's answer, or that there was none, means for the way to it. */
final class ProviderReachability {

  private static final int PROXY_UNAUTHORIZED = 407;
  private static final int BROKEN = 500;

  private final ProviderDiagnosis provider;
  private final Duration good;

  /**
   * @param good in which its answer should be there
   */
  ProviderReachability(ProviderDiagnosis provider, Duration good) {
    this.provider = provider;
    this.good = good;
  }

  /** Any answer but that of a broken server, or of the proxy, shows that the way is open. */
  Finding answered(ProviderReport report) {
    Measurement[] all = {
      Measurement.of("time", report.took(), good),
      host(),
      proxy(),
      Measurement.text("status", Integer.toString(report.status()))
    };
    if (report.status() == PROXY_UNAUTHORIZED) {
      return Finding.failed(
          "The proxy wants a user: set vocahire.provider.proxy-user and its password.", all);
    }
    if (report.status() >= BROKEN) {
      return Finding.failed("It answers with an error; look at its status page.", all);
    }
    return report.took().compareTo(good) <= 0
        ? Finding.passed(all)
        : Finding.warned("The way there is slow: look at the proxy and the network.", all);
  }

  /** Nothing of the provider's came: silence, a broken connection, or somebody else's words. */
  Finding unanswered(InterviewFailure why) {
    return Finding.failed(
        why.getMessage() + " Look at vocahire.provider.url, the proxy and the firewall between.",
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
