package com.vocahire.signaling.diagnosis;

import com.vocahire.session.tokens.TokenIssue;
import com.vocahire.signaling.ConfiguredModel;
import com.vocahire.signaling.ProviderReport;
import com.vocahire.signaling.configuration.ProviderConfiguration;
import com.vocahire.signaling.http.TextModelSettings;
import com.vocahire.signaling.http.egress.EgressSettings;
import com.vocahire.signaling.interviewer.InterviewerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Facade for diagnostics: sends requests past circuit breaker and bulkhead. */
@ApplicationScoped
public class ProviderDiagnosis {

  @Inject ListingModels listing;
  @Inject ProviderConfiguration configuration;
  @Inject InterviewerSettings interviewer;
  @Inject EgressSettings egress;
  @Inject TokenIssue tokens;
  @Inject TextModelSettings texts;

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    return configuration.validate();
  }

  /**
   * Lists the provider's models, with a single request.
   *
   * @param limit of the whole answer
   * @return fails with {@code InterviewFailure} only
   */
  public CompletionStage<ProviderReport> listModels(Duration limit) {
    return listing.within(limit);
  }

  /** Returns the host name of the provider's base URL. */
  public String host() {
    return configuration.base().getHost();
  }

  /** Returns the model that interviews. */
  public String model() {
    return interviewer.model();
  }

  /** Every model that is used, and what for. */
  public List<ConfiguredModel> models() {
    var models = new ArrayList<ConfiguredModel>();
    models.add(new ConfiguredModel(model(), "interviews", "vocahire.provider.model"));
    models.add(
        new ConfiguredModel(
            interviewer.transcriptionModel(),
            "transcribes the candidate",
            "vocahire.provider.transcription-model"));
    if (texts.used()) {
      models.add(new ConfiguredModel(texts.model(), "writes feedback", "vocahire.feedback.model"));
    }
    return models;
  }

  /**
   * Returns whether a model's name is the administrator's own (Azure's deployments), and in no
   * list.
   */
  public boolean namesDeployments() {
    return configuration.namesDeployments();
  }

  /**
   * Returns whether browsers are given the provider's own secrets ({@code vocahire.session.token}).
   */
  public boolean handsOutSecrets() {
    return tokens.handsOutProvidersSecret();
  }

  /** Returns whether requests go through the company's proxy. */
  public boolean throughProxy() {
    return egress.throughProxy();
  }
}
