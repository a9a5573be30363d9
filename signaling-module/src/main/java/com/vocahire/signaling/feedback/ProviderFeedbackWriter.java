package com.vocahire.signaling.feedback;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.feedback.FeedbackMaterial;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.FeedbackWriter;
import com.vocahire.signaling.configuration.ProviderConfiguration;
import com.vocahire.signaling.credentials.ProviderCredentials;
import com.vocahire.signaling.http.ProviderHttp;
import com.vocahire.signaling.http.TextModelSettings;
import com.vocahire.signaling.http.message.ProviderRequests;
import com.vocahire.signaling.http.message.SafetySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Adapter: the provider's text model writes the feedback of the session module. */
@ApplicationScoped
public class ProviderFeedbackWriter implements FeedbackWriter {

  private final ProviderConfiguration configuration;
  private final ProviderCredentials credentials;
  private final SafetySettings safety;
  private final TextModelSettings model;
  private final ProviderHttp http;

  /** For the proxy only. */
  protected ProviderFeedbackWriter() {
    this(null, null, null, null, null);
  }

  @Inject
  ProviderFeedbackWriter(
      ProviderConfiguration configuration,
      ProviderCredentials credentials,
      SafetySettings safety,
      TextModelSettings model,
      ProviderHttp http) {
    this.configuration = configuration;
    this.credentials = credentials;
    this.safety = safety;
    this.model = model;
    this.http = http;
  }

  @Override
  public CompletionStage<FeedbackReport> write(FeedbackMaterial material) {
    if (!configuration.validate().isEmpty()) {
      return CompletableFuture.failedFuture(
          InterviewFailure.providerError("is not configured", null));
    }
    var identifier = safety.identifier();
    var body = new FeedbackRequest(model, identifier).body(material).toString();
    return new ProviderRequests(configuration.provider(), credentials, identifier)
        .text(material.owner(), model.timeout())
        .thenCompose(
            begun ->
                http.write(
                    begun
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                    answer -> FeedbackAnswer.read(answer, model.model())));
  }
}
