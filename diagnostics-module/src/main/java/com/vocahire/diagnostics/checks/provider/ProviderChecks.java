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
 * All checks of the realtime provider: one request whose answer five checks read, and a check of
 * the tokens that browsers receive.
 */
@ApplicationScoped
public class ProviderChecks {

  @Inject ProviderDiagnosis provider;
  @Inject WebrtcThresholds thresholds;

  /** The checks, whose one request is sent now; only the invalid settings where there are any. */
  public List<? extends Check> all() {
    var violations = provider.validate();
    if (!violations.isEmpty()) {
      return List.of(new ConfigurationCheck("provider", violations));
    }
    var findings =
        new ProviderFindings(provider, thresholds.shutdownDays(), thresholds.clockSkew());
    var reachability = new ProviderReachability(provider, thresholds.providerGood());
    var answer = provider.listModels(thresholds.provider()).toCompletableFuture();
    return List.of(
        new ProviderCheck(
            "provider-reachable",
            "Requests the provider's list of models.",
            answer,
            reachability::answered,
            reachability::unanswered),
        onAnswer(answer, "key", "Checks whether the provider accepts the API key.", findings::key),
        onAnswer(answer, "model", "Looks for the configured model in the list.", findings::model),
        onAnswer(
            answer,
            "model-shutdown",
            "Checks the shutdown dates of the configured models.",
            findings::shutdown),
        new TokenCheck(provider.handsOutSecrets()),
        onAnswer(
            answer, "clock", "Compares the provider's clock with this node's.", findings::clock));
  }

  /** A check that needs an answer; a missing answer is reported by provider-reachable. */
  private static ProviderCheck onAnswer(
      CompletableFuture<ProviderReport> answer,
      String name,
      String description,
      Function<ProviderReport, Finding> judge) {
    return new ProviderCheck(
        "provider-" + name, description, answer, judge, none -> ProviderFindings.noAnswer());
  }
}
