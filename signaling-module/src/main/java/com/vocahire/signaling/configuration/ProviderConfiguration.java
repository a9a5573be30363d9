package com.vocahire.signaling.configuration;

import com.vocahire.session.tokens.TokenIssue;
import com.vocahire.signaling.InvalidSetting;
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
import java.util.ArrayList;
import java.util.List;

/** All that is configured of the provider, and whether it can be obeyed. */
@ApplicationScoped
public class ProviderConfiguration {

  @Inject ProviderSettings provider;
  @Inject EntraSettings entra;
  @Inject EgressSettings egress;
  @Inject GuardSettings guards;
  @Inject InterviewerSettings interviewer;
  @Inject TurnDetectionSettings turns;
  @Inject TokenIssue tokens;

  /** Who the provider is. */
  public ProviderSettings provider() {
    return provider;
  }

  /** Where the provider is. */
  public URI base() {
    return provider.at("");
  }

  /** Whether a model's name is that of a deployment. */
  public boolean namesDeployments() {
    return provider.kind().filter(ProviderKind.AZURE::equals).isPresent();
  }

  /** What cannot be obeyed, as sentences that name the key; without any, interviews can open. */
  public List<String> problems() {
    var problems = new ArrayList<>(provider.problems());
    boolean entraServes = provider.kind().filter(ProviderKind.AZURE::equals).isPresent();
    InvalidSetting.unless(
        provider.key().isPresent() || (entraServes && entra.used()),
        "vocahire.provider.key",
        "is not set",
        problems);
    InvalidSetting.unless(
        guards.rules().retrying().delay().compareTo(provider.shortestBudget()) < 0,
        "vocahire.provider.retry-delay",
        "must be shorter than every time-out of a request",
        problems);
    problems.addAll(entra.problems());
    problems.addAll(egress.problems());
    problems.addAll(guards.problems());
    problems.addAll(interviewer.problems());
    problems.addAll(turns.problems());
    problems.addAll(tokens.problems(provider.exchangeTimeout()));
    return problems;
  }
}
