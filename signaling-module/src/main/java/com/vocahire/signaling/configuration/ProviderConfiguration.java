package com.vocahire.signaling.configuration;

import com.vocahire.platform.Violations;
import com.vocahire.session.tokens.TokenIssue;
import com.vocahire.signaling.ProviderKind;
import com.vocahire.signaling.credentials.EntraSettings;
import com.vocahire.signaling.http.ProviderSettings;
import com.vocahire.signaling.http.egress.EgressSettings;
import com.vocahire.signaling.http.guard.GuardSettings;
import com.vocahire.signaling.interviewer.InterviewerSettings;
import com.vocahire.signaling.interviewer.TurnDetectionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/** All settings of the provider, and their validation. */
@ApplicationScoped
public class ProviderConfiguration {

  @Inject ProviderSettings provider;
  @Inject EntraSettings entra;
  @Inject EgressSettings egress;
  @Inject GuardSettings guards;
  @Inject InterviewerSettings interviewer;
  @Inject TurnDetectionSettings turns;
  @Inject TokenIssue tokens;

  /** Returns the kind, address, key and time limits of the provider. */
  public ProviderSettings provider() {
    return provider;
  }

  /** Returns the base URL of the provider. */
  public URI base() {
    return provider.at("");
  }

  /** Returns whether a model's name is that of a deployment. */
  public boolean namesDeployments() {
    return provider.kind().filter(ProviderKind.AZURE::equals).isPresent();
  }

  /**
   * Validates the settings. Returns a sentence for each invalid one, which begins with its key;
   * interviews can be opened only if there is none.
   */
  public List<String> validate() {
    var violations = new Violations();
    violations.addAll(provider.validate());
    boolean entraServes = provider.kind().filter(ProviderKind.AZURE::equals).isPresent();
    violations.unless(
        provider.key().isPresent() || (entraServes && entra.used()),
        "vocahire.provider.key",
        "is not set");
    violations.unless(
        guards.rules().retrying().delay().compareTo(provider.shortestBudget()) < 0,
        "vocahire.provider.retry-delay",
        "must be shorter than every time-out of a request");
    violations.addAll(entra.validate());
    violations.addAll(egress.validate());
    violations.addAll(guards.validate());
    violations.addAll(interviewer.validate());
    violations.addAll(turns.validate());
    violations.addAll(tokens.validate(provider.exchangeTimeout()));
    return violations.sentences();
  }
}
