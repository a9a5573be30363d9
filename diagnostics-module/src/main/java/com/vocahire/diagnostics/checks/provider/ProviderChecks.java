package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.WebrtcThresholds;
import com.vocahire.signaling.ProviderReport;
import com.vocahire.signaling.diagnosis.ProviderDiagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Everything that can be wrong between us and the realtime provider: asked once, read five times;
 * and what we hand out of it.
 */
@ApplicationScoped
public class ProviderChecks {

  @Inject ProviderDiagnosis provider;
  @Inject WebrtcThresholds thresholds;

  public List<? extends Check> all() {
    var problems = provider.problems();
    if (!problems.isEmpty()) {
      return List.of(new ConfigurationCheck("provider", problems));
    }
    var judging = new ProviderFindings(provider, thresholds.shutdownDays(), thresholds.clockSkew());
    var way = new ProviderReachability(provider, thresholds.providerGood());
    var asked = provider.ask(thresholds.provider()).toCompletableFuture();
    return List.of(
        new ProviderCheck(
            "provider-reachable",
            "Asks the provider for its models.",
            asked,
            way::answered,
            way::unanswered),
        told(asked, "key", "Looks whether it takes our key.", judging::key),
        told(asked, "model", "Looks for our model in its list.", judging::model),
        told(asked, "model-shutdown", "Looks when our models stop.", judging::shutdown),
        new TokenCheck(provider.handsOutSecrets()),
        told(asked, "clock", "Compares its clock with ours.", judging::clock));
  }

  /** What only an answer tells: that there was none is another's to name. */
  private static ProviderCheck told(
      CompletableFuture<ProviderReport> asked,
      String name,
      String description,
      Function<ProviderReport, Finding> judge) {
    return new ProviderCheck(
        "provider-" + name, description, asked, judge, none -> ProviderFindings.unheard());
  }
}
